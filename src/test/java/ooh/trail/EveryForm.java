package ooh.trail;

/** All that is done with the forms of the pages of staff and of leave, as {@link EveryOperation} does it. */
final class EveryForm {
    private static final String SIAN = "name=Siân+O'Brien-Adéṣọlá&phone=01632+960123&email=sian@example.org"
            + "&bank-social-workers=on&contractedHours=0&mostHours=18.5&asyeUntil=&optedOut=no";

    private EveryForm() {}

    static void addTo(EveryOperation all) {
        staff(all);
        leave(all);
        own(all);
    }

    private static void staff(EveryOperation to) {
        to.step("POST /staff/new", "staff.add", as -> as.form("/staff/new", "id=sian&" + SIAN));
        to.step("POST /staff/{id}", "staff.put", as -> as.form("/staff/sian", "version=1&" + SIAN));
        to.step(
                "POST /staff/{id}/times",
                "staff.absences",
                as -> as.form("/staff/sian/times", "kind=absence&fromDay=2027-03-01&toDay=2027-03-01"));
        to.step(
                "POST /staff/{id}/times/removal",
                "staff.absences",
                as -> as.form(
                        "/staff/sian/times/removal",
                        "line=" + Asker.line(as.get("/staff/sian/times").text())));
        to.step(
                "POST /staff/import",
                "staff.put",
                as -> as.file(
                        "/staff/import",
                        "id,name,phone,banks,contractedHours,mostHours,optedOut,postDays,postFrom,postTo,asyeUntil\n"
                                + "sian,Siân,01632 960124,social-workers,0,20,no,,,,\n"));
    }

    private static void leave(EveryOperation to) {
        String sian = "/api/v1/staff/sian/calendars";
        to.step("POST /leave/{person}/{proposal}/acceptance", "calendar.accept", as -> {
            as.send("POST", sian + "/import", "text/calendar", EveryOperation.LEAVE);
            as.form("/leave/sian/" + as.first(sian + "/proposals") + "/acceptance", "");
        });
        to.step(
                "POST /leave/{person}/{proposal}/refusal",
                "calendar.set-aside",
                as -> as.form("/leave/sian/" + as.first(sian + "/proposals") + "/refusal", ""));
    }

    private static void own(EveryOperation to) {
        String proposals = EveryOperation.STAFF + "/calendars/proposals";
        to.step(
                "POST /me/leave/file",
                "calendar.read",
                as -> as.ownFile(
                        "/me/leave/file",
                        EveryOperation.LEAVE
                                .replace("2027", "2026")
                                .replace("0405", "1229")
                                .replace("0412", "1230")));
        to.step(
                "POST /me/leave/{proposal}/acceptance",
                "calendar.accept",
                as -> as.own("/me/leave/" + as.first(proposals) + "/acceptance", ""));
        to.step(
                "POST /me/leave/{proposal}/refusal",
                "calendar.set-aside",
                as -> as.own("/me/leave/" + as.first(proposals) + "/refusal", ""));
        to.step(
                "POST /me/leave/subscription",
                "calendar.subscribe",
                as -> as.own("/me/leave/subscription", "url=https://calendar.example.org/another-s3cret.ics"));
        to.step(
                "POST /me/leave/subscription/end",
                "calendar.unsubscribe",
                as -> as.own("/me/leave/subscription/end", ""));
    }
}
