package ooh.trail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import ooh.TestServer;

/** Everything that can be changed over HTTP, done once with the people of the sample service, one after the other. */
final class EveryOperation {
    static final String TODAY = "2026-12-17T14:00:00Z";
    static final String ABSENT = "[{\"from\":\"2027-02-01\",\"to\":\"2027-02-03\",\"reason\":\"Hospital\"}]";
    static final String LEAVE = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n" + event("one", "20270405")
            + event("two", "20270412") + "END:VCALENDAR\r\n";
    private static final String WEEK = "/api/v1/rotas/2026-12-21";
    private static final String PAGE = "/rotas/2026-12-28";
    static final String STAFF = "/api/v1/staff/sw-01";
    private static final String EVENING = "social-worker-evening-2026-12-%s-1";
    private static final String CALENDAR = STAFF + "/calendars";

    private final Asker as;
    private final Map<String, Step> stepByRoute = new LinkedHashMap<>();

    /** One thing done, and the operation that it must leave on the trail. */
    record Step(Consumer<Asker> act, String operation) {}

    private EveryOperation(TestServer server) {
        this.as = new Asker(server);
    }

    Asker asker() {
        return as;
    }

    /** By method and address as the routes have it, in an order in which each can be done. */
    static EveryOperation of(TestServer server) throws IOException {
        EveryOperation all = new EveryOperation(server);
        all.staff(Files.readString(Path.of("config/sample/staff.csv")));
        EveryForm.addTo(all);
        all.calendars();
        all.drafts();
        all.pages();
        all.offers();
        all.published();
        EveryKey.addTo(all);
        EveryAccount.addTo(all);
        return all;
    }

    Map<String, Step> steps() {
        return stepByRoute;
    }

    private void staff(String sample) {
        step(
                "POST /api/v1/staff/import",
                "staff.add",
                as -> as.send("POST", "/api/v1/staff/import", "text/csv", sample));
        step(
                "PUT /api/v1/staff/{id}",
                "staff.put",
                as -> as.json(
                        "PUT",
                        "/api/v1/staff/gi-01",
                        "{\"name\":\"Nadia Newname\",\"phone\":\"07700 900199\",\"email\":\"n.newname@example.org\","
                                + "\"banks\":[\"grade-i\"],\"limits\":{\"contractedHours\":0,\"mostHours\":12,\"optedOut\":false}}"));
        step("PUT /api/v1/staff/{id}/absences", "staff.absences", as -> as.json("PUT", STAFF + "/absences", ABSENT));
        step(
                "PUT /api/v1/staff/{id}/wishes",
                "staff.wishes",
                as -> as.json(
                        "PUT",
                        STAFF + "/wishes",
                        "[{\"from\":\"2027-02-10\",\"to\":\"2027-02-10\",\"kind\":\"would-like\"}]"));
        step(
                "POST /me/times",
                "staff.absences",
                as -> as.own("/me/times", "kind=absence&fromDay=2027-03-01&toDay=2027-03-01"));
        step("POST /me/times/removal", "staff.absences", as -> as.own("/me/times/removal", "line=" + as.line()));
        step(
                "POST /api/v1/contacts/import",
                "contacts.import",
                as -> as.send(
                        "POST", "/api/v1/contacts/import", "text/csv", "at,kind\n2026-11-20T17:00,child-missing\n"));
        step(
                "POST /demand/import",
                "contacts.import",
                as -> as.send(
                        "POST",
                        "/demand/import",
                        "multipart/form-data; boundary=b",
                        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"log.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                                + "at,kind\n2026-11-21T17:00,child-missing\n\r\n--b--\r\n"));
    }

    private void calendars() {
        step(
                "POST /api/v1/staff/{id}/calendars/import",
                "calendar.read",
                as -> as.note(
                        "proposal",
                        as.send("POST", CALENDAR + "/import", "text/calendar", LEAVE)
                                .json()
                                .at("/proposals/0/id")));
        step(
                "POST /api/v1/staff/{id}/calendars/proposals/{proposal}/acceptance",
                "calendar.accept",
                as -> as.json("POST", CALENDAR + "/proposals/" + as.noted("proposal") + "/acceptance", ""));
        step(
                "DELETE /api/v1/staff/{id}/calendars/proposals/{proposal}",
                "calendar.set-aside",
                as -> as.json(
                        "DELETE",
                        CALENDAR + "/proposals/"
                                + as.get(CALENDAR + "/proposals")
                                        .json()
                                        .at("/0/id")
                                        .asText(),
                        ""));
        step(
                "PUT /api/v1/staff/{id}/calendars/subscription",
                "calendar.subscribe",
                as -> as.json(
                        "PUT",
                        CALENDAR + "/subscription",
                        "{\"url\":\"https://calendar.example.org/s3cret-path.ics\"}"));
        step(
                "DELETE /api/v1/staff/{id}/calendars/subscription",
                "calendar.unsubscribe",
                as -> as.json("DELETE", CALENDAR + "/subscription", ""));
    }

    private void drafts() {
        String shift = WEEK + "/shifts/" + EVENING.formatted("22");
        step("PUT /api/v1/rotas/{week}", "draft.make", as -> as.json("PUT", WEEK, ""));
        step("PUT /api/v1/rotas/{week}/shifts/{id}/person", "draft.change", as -> {
            as.json("PUT", shift + "/person", "{\"person\":\"sw-01\"}");
            for (String day : new String[] {"24", "26"}) {
                as.json("PUT", WEEK + "/shifts/" + EVENING.formatted(day) + "/person", "{\"person\":\"sw-02\"}");
            }
        });
        step(
                "PUT /api/v1/rotas/{week}/shifts/{id}/pin",
                "draft.change",
                as -> as.json("PUT", shift + "/pin", "{\"pinned\":true}"));
        step(
                "PUT /api/v1/rotas/{week}/shifts/{id}/rest-override",
                "draft.change",
                as -> as.json("PUT", shift + "/rest-override", "{\"reason\":\"nobody else\"}"));
        step(
                "DELETE /api/v1/rotas/{week}/shifts/{id}/rest-override",
                "draft.change",
                as -> as.json("DELETE", shift + "/rest-override", ""));
        step(
                "POST /api/v1/rotas/{week}/publication",
                "rota.publish",
                as -> as.json("POST", WEEK + "/publication", "{\"reason\":\"the rest is asked for\"}"));
    }

    private void pages() {
        String shift = PAGE + "/shifts/" + EVENING.formatted("29");
        step("POST /rotas/{week}/draft", "draft.make", as -> as.form(PAGE + "/draft", ""));
        step(
                "POST /rotas/{week}/shifts/{id}/person",
                "draft.change",
                as -> as.changing(PAGE, shift + "/person", "&person=sw-02"));
        step(
                "POST /rotas/{week}/shifts/{id}/pin",
                "draft.change",
                as -> as.changing(PAGE, shift + "/pin", "&pinned=true"));
        step(
                "POST /rotas/{week}/shifts/{id}/move",
                "draft.change",
                as -> as.changing(PAGE, shift + "/move", "&to=" + EVENING.formatted("30")));
        step("POST /rotas/{week}/undo", "draft.undo", as -> as.changing(PAGE, PAGE + "/undo", ""));
        step("POST /rotas/{week}/changes", "draft.change", as -> {
            as.changing(PAGE, shift + "/person", "&person=sw-03");
            as.changing(PAGE, PAGE + "/changes", "");
        });
        step(
                "POST /rotas/{week}/plan",
                "planning.start",
                as -> as.note(
                        "plan", as.form(PAGE + "/plan", "seconds=600&weeks=1").header("Location")));
        step("POST /rotas/{week}/plan/{run}/stop", "planning.stop", as -> as.stopped(as.noted("plan") + "/stop"));
        step(
                "POST /api/v1/rotas/{week}/planning",
                "planning.start",
                as -> as.note(
                        "run",
                        as.json("POST", WEEK + "/planning", "{\"seconds\":600}").header("Location")));
        step("DELETE /api/v1/rotas/{week}/planning/{run}", "planning.stop", as -> as.stopped(as.noted("run")));
        step(
                "POST /rotas/{week}/publish",
                "rota.publish",
                as -> as.changing(PAGE, PAGE + "/publish", "&reason=asked+for"));
    }

    private void offers() {
        String offers = "/api/v1/staff/sw-02/offers";
        step("POST /api/v1/staff/{id}/offers", "offer.make", as -> as.offer(offers, "24"));
        step(
                "DELETE /api/v1/staff/{id}/offers/{offer}",
                "offer.withdraw",
                as -> as.json("DELETE", offers + "/" + as.noted("offer"), ""));
        step("POST /api/v1/staff/{id}/offers/{offer}/acceptance", "offer.take", as -> {
            as.offer(offers, "24");
            as.json("POST", "/api/v1/staff/sw-06/offers/" + as.noted("offer") + "/acceptance", "");
        });
        step(
                "POST /me/offers",
                "offer.make",
                as -> as.own("/me/offers", "week=2026-12-21&shift=" + EVENING.formatted("22")));
        step(
                "POST /me/offers/{id}/withdrawal",
                "offer.withdraw",
                as -> as.own(
                        "/me/offers/"
                                + as.get("/api/v1/staff/sw-01/offers")
                                        .json()
                                        .at("/0/id")
                                        .asText() + "/withdrawal",
                        ""));
        step("POST /me/offers/{id}/acceptance", "offer.take", as -> {
            as.offer(offers, "26");
            as.own("/me/offers/" + as.noted("offer") + "/acceptance", "");
        });
    }

    private void published() {
        step(
                "POST /api/v1/rotas/{week}/stand-ins",
                "stand-in.make",
                as -> as.json(
                        "POST",
                        WEEK + "/stand-ins",
                        "{\"shift\":\"" + EVENING.formatted("22")
                                + "\",\"person\":\"sw-04\",\"from\":\"2026-12-22T20:00:00Z\","
                                + "\"why\":\"asked on the telephone\"}"));
        step(
                "POST /rotas/{week}/duties/{shift}/stand-in",
                "stand-in.make",
                as -> as.form(
                        "/rotas/2026-12-21/duties/" + EVENING.formatted("23") + "/stand-in",
                        "person=sw-05&from=2026-12-23T17:00:00Z&to=2026-12-23T22:00:00Z&why="));
        step(
                "POST /api/v1/sickness-proposals",
                "sickness.propose",
                as -> as.note(
                        "ill",
                        as.json("POST", "/api/v1/sickness-proposals", "{\"person\":\"sw-01\",\"to\":\"2026-12-23\"}")
                                .json()
                                .at("/id")));
        step(
                "POST /api/v1/sickness-proposals/{id}/acceptance",
                "sickness.accept",
                as -> as.json("POST", "/api/v1/sickness-proposals/" + as.noted("ill") + "/acceptance", ""));
        step(
                "POST /sickness",
                "sickness.propose",
                as -> as.note(
                        "page",
                        as.form("/sickness", "person=sw-05&to=2026-12-24").header("Location")));
        step("POST /sickness/{id}/acceptance", "sickness.accept", as -> as.form(as.noted("page") + "/acceptance", ""));
    }

    void step(String route, String operation, Consumer<Asker> act) {
        stepByRoute.put(route, new Step(act, operation));
    }

    private static String event(String uid, String day) {
        return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nSUMMARY:Hospital appointment\r\nDTSTART;VALUE=DATE:" + day
                + "\r\nEND:VEVENT\r\n";
    }
}
