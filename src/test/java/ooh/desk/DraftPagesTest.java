package ooh.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import ooh.Api;
import ooh.TestServer;
import ooh.access.Roles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The coordinator makes, changes, plans, compares and publishes a week with forms alone. */
class DraftPagesTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static TestServer server;
    private static Api coordinator;

    @BeforeAll
    static void start() throws Exception {
        server = StaffedServer.start();
        coordinator = server.as(Roles.COORDINATOR);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_week_goes_from_nothing_to_published() {
        String page = "/rotas/2027-01-04";
        assertThat(coordinator.get(page).expecting(200).text()).contains("no draft yet");
        post(page + "/draft", "", 303);
        String empty = coordinator.get(page).expecting(200).text();
        assertThat(empty).contains("▲").contains("shifts have nobody").contains("contacts expected");

        assertThat(coordinator.get(page + "/plan").expecting(200).text()).contains("Are there enough hours?");
        assertThat(post(page + "/plan", "seconds=soon&weeks=0", 400))
                .contains("seconds")
                .contains("weeks");
        String run = location(page + "/plan", "seconds=600&weeks=1");
        coordinator.get(run).expecting(200);
        String api = run.replace("/plan/", "/planning/").replace("/rotas/", "/api/v1/rotas/");
        until(api);
        post(run + "/stop", "", 303);
        coordinator.until(api, state -> !state.path("state").asText().equals("running"));
        assertThat(coordinator.get(run).expecting(200).text()).contains("No cover is missing");
        String changes = coordinator.get(page + "/changes").expecting(200).text();
        assertThat(changes).contains(" gains ").contains("Keep what is ticked");

        assertThat(coordinator.get(page + "/publish").expecting(200).text()).contains("This is its first publication");
        post(page + "/publish", "version=" + version(page) + "&reason=", 303);
        assertThat(coordinator.get("/weeks/2027-01-04").expecting(200).text()).contains("Publication 1");
    }

    @Test
    void a_plan_is_kept_in_part_and_what_is_not_ticked_goes_back() {
        String page = "/rotas/2027-01-11";
        post(page + "/draft", "", 303);
        List<JsonNode> shifts = shifts("2027-01-11");
        String first = shifts.get(0).path("id").asText();
        String second = shifts.get(1).path("id").asText();
        JsonNode draft = draft("2027-01-11");
        give(page, first, candidate(page, first), draft);
        String one = person("2027-01-11", first);
        post(page + "/undo", "version=" + version(page), 303);
        assertThat(person("2027-01-11", first)).isEqualTo("null");
        give(page, first, one, draft("2027-01-11"));
        assertThat(coordinator.get(page).expecting(200).text()).contains("Undo the last change");
        post(page + "/changes", "version=" + version(page), 303);
        assertThat(person("2027-01-11", first)).isEqualTo("null");
        give(page, second, candidate(page, second), draft("2027-01-11"));
        post(page + "/changes", "version=" + version(page) + "&keep=" + second, 303);
        assertThat(person("2027-01-11", second)).isNotEqualTo("null");
    }

    @Test
    void somebody_is_moved_and_pinned_and_a_form_of_an_old_version_changes_nothing() {
        String page = "/rotas/2027-01-18";
        post(page + "/draft", "", 303);
        String shift = shifts("2027-01-18").get(0).path("id").asText();
        give(page, shift, candidate(page, shift), draft("2027-01-18"));
        String person = person("2027-01-18", shift);
        String old = version(page);
        JsonNode best = coordinator
                .get("/api/v1/rotas/2027-01-18/shifts/" + shift + "/moves")
                .expecting(200)
                .json()
                .path(0);
        assertThat(coordinator.get(page + "/shifts/" + shift).expecting(200).text())
                .contains("Where else", "(open)", "Move to");
        post(
                page + "/shifts/" + shift + "/move",
                "version=" + old + "&to=" + best.path("shift").asText(),
                303);
        assertThat(person("2027-01-18", best.path("shift").asText())).isEqualTo(person);
        assertThat(post(page + "/shifts/" + shift + "/pin", "version=" + old + "&pinned=true", 412))
                .contains("version");
        post(
                page + "/shifts/" + best.path("shift").asText() + "/pin",
                "version=" + version(page) + "&pinned=true",
                303);
        assertThat(coordinator.get(page).expecting(200).text()).contains("Pinned");
    }

    @Test
    void gaps_want_a_reason_and_what_was_typed_is_not_lost() {
        String page = "/rotas/2027-01-25";
        post(page + "/draft", "", 303);
        assertThat(post(page + "/publish", "version=1&reason=%20", 400))
                .contains("Say why shifts are published that nobody has");
        String longest = "x".repeat(2001);
        assertThat(post(page + "/publish", "version=1&reason=" + longest, 400)).contains(longest);
        post(page + "/publish", "version=1&reason=nobody+answered", 303);
        post(page + "/publish", "version=1&reason=again", 303);
        assertThat(coordinator
                        .get(page + "/versions?one=1&other=2")
                        .expecting(200)
                        .text())
                .contains("Nobody has another shift");
    }

    private static void give(String page, String shift, String person, JsonNode draft) {
        post(
                page + "/shifts/" + shift + "/person",
                "version=" + draft.path("version").asText() + "&person=" + person,
                303);
    }

    private static String candidate(String page, String shift) {
        return coordinator
                .get("/api/v1" + page + "/shifts/" + shift + "/candidates")
                .json()
                .path(0)
                .path("id")
                .asText();
    }

    private static String post(String path, String form, int status) {
        return coordinator.post(path, FORM, form).expecting(status).text();
    }

    private static String location(String path, String form) {
        return coordinator.post(path, FORM, form).expecting(303).header("Location");
    }

    private static void until(String run) {
        coordinator.until(
                run,
                state -> state.path("medium").asLong(-1) == 0
                        && state.path("hard").asLong(-1) == 0);
    }

    private static JsonNode draft(String week) {
        return coordinator.get("/api/v1/rotas/" + week).expecting(200).json();
    }

    private static String version(String page) {
        return draft(page.replace("/rotas/", "")).path("version").asText();
    }

    private static List<JsonNode> shifts(String week) {
        return StreamSupport.stream(draft(week).path("shifts").spliterator(), false)
                .filter(shift -> shift.path("tier").asText().equals("social-worker"))
                .toList();
    }

    private static String person(String week, String shift) {
        return shifts(week).stream()
                .filter(one -> one.path("id").asText().equals(shift))
                .map(one -> one.path("person").asText())
                .findFirst()
                .orElseThrow();
    }
}
