package ooh;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import ooh.access.Roles;
import ooh.council.RoleClaims;
import ooh.council.RoleClaims.PersonBy;

/** {@code sign-in.yml}: what the tokens of the council's identity provider mean. */
final class SignInFile {
    static final String NAME = "sign-in.yml";

    private SignInFile() {}

    static RoleClaims read(ConfigPart file) {
        file.knowing("roleClaim", "roles", "personClaim", "personBy");
        Map<String, String> roleByValue = new LinkedHashMap<>();
        for (ConfigPart part : file.parts("roles")) {
            part.knowing("value", "role");
            String value = text(part, "value", "a value of the claim");
            String role =
                    part.value("role", "one of administrator, coordinator, practitioner, mash", Roles.MASH, Roles::of);
            if (part.isSound() && roleByValue.put(value, role) != null) {
                part.fault("value", "\"" + value + "\" is there twice");
            }
        }
        return new RoleClaims(
                text(file, "roleClaim", "the name of a claim"),
                roleByValue,
                text(file, "personClaim", "the name of a claim"),
                file.value("personBy", "email or id", PersonBy.EMAIL, PersonBy::of));
    }

    private static String text(ConfigPart part, String key, String form) {
        return part.value(key, form, "", text -> Optional.of(text.strip()).filter(given -> !given.isEmpty()));
    }
}
