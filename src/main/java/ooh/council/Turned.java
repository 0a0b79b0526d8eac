package ooh.council;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody comes back from the provider and is not signed in; the sign-in page says it in a sentence. */
enum Turned {
    DOWN,
    DECLINED,
    UNFINISHED,
    NO_ROLE,
    NO_PERSON;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Turned> of(String word) {
        return Arrays.stream(values()).filter(why -> why.word().equals(word)).findFirst();
    }

    String sentence(RoleClaims claims) {
        return switch (this) {
            case DOWN ->
                "Council accounts can not be used just now, because the council's sign-in does not answer."
                        + " Try again in a minute, or sign in another way";
            case DECLINED ->
                "You are not signed in, because the council's sign-in did not let you through."
                        + " Try again, or ask whoever looks after council accounts";
            case UNFINISHED -> "Signing in with your council account could not be finished. Start again from this page";
            case NO_ROLE ->
                "Your council account has no role in the rota. Ask whoever looks after council accounts to give it one of: "
                        + String.join(", ", claims.roleByValue().keySet());
            case NO_PERSON ->
                "Your council account belongs to nobody on the rota's banks. Ask the rota coordinator to enter the "
                        + (claims.personBy() == RoleClaims.PersonBy.EMAIL ? "e-mail address" : "id")
                        + " of your council account with your name";
        };
    }
}
