package ooh.council;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ooh.access.Roles;
import org.jspecify.annotations.Nullable;

/**
 * What an identity token says of somebody's role, as {@code config/sign-in.yml} has it: the claim, and which of its values
 * means which role; and by which claim a practitioner is found among the people, by e-mail address or by id. A claim is
 * named as the token nests it: {@code realm_access.roles} is {@code roles} within {@code realm_access}.
 */
public record RoleClaims(String roleClaim, Map<String, String> roleByValue, String personClaim, PersonBy personBy) {
    /** A service whose configuration says nothing of it: nobody has a role. */
    public static final RoleClaims NONE = new RoleClaims("roles", Map.of(), "email", PersonBy.EMAIL);

    /** What of a person the claim holds. */
    public enum PersonBy {
        EMAIL,
        ID;

        public static Optional<PersonBy> of(String word) {
            return switch (word) {
                case "email" -> Optional.of(EMAIL);
                case "id" -> Optional.of(ID);
                default -> Optional.empty();
            };
        }
    }

    public RoleClaims {
        roleByValue = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(roleByValue));
    }

    /** Of several roles the one that may do most: whoever makes the rota is not kept from it by being on the banks too. */
    Optional<String> role(Map<String, Object> claims) {
        List<String> values = values(claim(claims, roleClaim));
        return Roles.ALL.stream()
                .filter(role -> values.stream().anyMatch(value -> role.equals(roleByValue.get(value))))
                .findFirst();
    }

    Optional<String> person(Map<String, Object> claims) {
        List<String> values = values(claim(claims, personClaim));
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    /** A claim whose own name has dots (an address, as some providers have them) is found before one that is nested. */
    private static @Nullable Object claim(Map<?, ?> claims, String name) {
        Object whole = claims.get(name);
        int dot = name.indexOf('.');
        if (whole != null || dot < 0) {
            return whole;
        }
        return claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner
                ? claim(inner, name.substring(dot + 1))
                : null;
    }

    private static List<String> values(@Nullable Object claim) {
        if (claim instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return claim instanceof String one && !one.isBlank() ? List.of(one) : List.of();
    }
}
