package ooh.council;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The provider goes, or says what it must not; whoever has another way in still comes in. */
class ProviderDownTest extends CouncilWalk {
    private static final String DOWN = "the council's sign-in does not answer";

    @AfterEach
    void again() {
        provider.changeWhatItSaysOfItself(said -> said);
        server.clock().forward(Provider.HOLDS);
    }

    @Test
    void what_it_must_not_say_of_itself_is_as_if_it_were_down() {
        says(said -> said.replace(provider.issuer() + "\"", "https://elsewhere.example\""));
        says(said -> said.replace(provider.issuer() + "/jwks", "http://elsewhere.example/jwks"));
        says(said -> said.replace("token_endpoint", "other_endpoint"));
        says(said -> "no JSON");
        says(said -> "");
    }

    @Test
    void when_it_answers_again_people_come_in_again() {
        says(said -> "no JSON");
        provider.changeWhatItSaysOfItself(said -> said);
        server.clock().forward(Provider.DOWN_HOLDS);
        browser.signIn("sian", COORDINATOR);
        assertThat(browser.open("/demand").statusCode()).isEqualTo(200);
    }

    private void says(java.util.function.UnaryOperator<String> change) {
        provider.changeWhatItSaysOfItself(change);
        server.clock().forward(Provider.HOLDS);
        assertThat(browser.follow(CouncilController.LOGIN).body()).contains(DOWN, "Your key");
        assertNobodyIsSignedIn();
    }
}
