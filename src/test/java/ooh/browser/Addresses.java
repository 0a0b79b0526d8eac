package ooh.browser;

import static ooh.access.Roles.ADMINISTRATOR;
import static ooh.access.Roles.COORDINATOR;
import static ooh.access.Roles.MASH;
import static ooh.access.Roles.PRACTITIONER;

import java.util.List;
import ooh.TestServer;

/**
 * Every page, with who comes to it. This is the list to add a new page to: {@link EveryPageTest} then holds it to what all
 * pages promise, in the sample service and in an empty one. The published week is that of Christmas 2026.
 */
final class Addresses {
    static final String PUBLISHED = "2026-12-21";
    static final String OPEN = "2027-01-04";
    static final String WITHOUT_DRAFT = "2027-02-22";

    /** {@code status} is that in the sample service; in an empty one it is 200 or 404. */
    record Listed(String role, String address, int status) {
        @Override
        public String toString() {
            return address;
        }
    }

    private Addresses() {}

    /** In {@code address} {duty} stands for a shift of the published week that lies ahead, {open} for one that nobody has. */
    static List<Listed> all() {
        return List.of(
                page(MASH, "/on-call"),
                page(MASH, "/on-call?day=2026-12-25&time=03:00"),
                page(MASH, "/on-call?day=2026-12-22&time=12:00"),
                new Listed(MASH, "/on-call?day=someday&time=25:00", 400),
                page(COORDINATOR, "/weeks"),
                page(PRACTITIONER, "/weeks"),
                page(PRACTITIONER, "/weeks/" + PUBLISHED),
                page(COORDINATOR, "/weeks/" + PUBLISHED),
                new Listed(COORDINATOR, "/weeks/" + WITHOUT_DRAFT, 404),
                new Listed(COORDINATOR, "/weeks/nonsense", 400),
                new Listed(PRACTITIONER, "/fairness", 403),
                new Listed(COORDINATOR, "/nothing-here", 404),
                page(PRACTITIONER, "/me"),
                page(PRACTITIONER, "/me/times"),
                page(PRACTITIONER, "/me/leave"),
                page(PRACTITIONER, "/me/offers"),
                page(PRACTITIONER, "/calendar"),
                page(PRACTITIONER, "/me/offers"),
                page(COORDINATOR, "/rotas/" + PUBLISHED),
                page(COORDINATOR, "/rotas/" + OPEN),
                page(COORDINATOR, "/rotas/" + WITHOUT_DRAFT),
                page(COORDINATOR, "/rotas/" + OPEN + "/shifts/{open}"),
                page(COORDINATOR, "/rotas/" + PUBLISHED + "/shifts/{duty}"),
                page(COORDINATOR, "/rotas/" + PUBLISHED + "/plan"),
                page(COORDINATOR, "/rotas/" + PUBLISHED + "/changes"),
                page(COORDINATOR, "/rotas/" + OPEN + "/publish"),
                page(COORDINATOR, "/rotas/" + PUBLISHED + "/publish"),
                page(COORDINATOR, "/rotas/" + PUBLISHED + "/versions"),
                page(COORDINATOR, "/rotas/" + PUBLISHED + "/duties/{duty}"),
                page(COORDINATOR, "/weeks/" + PUBLISHED + "/sheet"),
                page(COORDINATOR, "/offers"),
                page(COORDINATOR, "/leave"),
                page(COORDINATOR, "/staff"),
                page(COORDINATOR, "/staff/new"),
                page(COORDINATOR, "/staff/sw-01"),
                page(COORDINATOR, "/staff/sw-01/times"),
                page(COORDINATOR, "/staff/import"),
                page(COORDINATOR, "/fairness"),
                page(COORDINATOR, "/demand"),
                page(COORDINATOR, "/demand/import"),
                page(COORDINATOR, "/what-if"),
                page(COORDINATOR, "/accessibility"),
                page(COORDINATOR, "/leave"),
                page(COORDINATOR, "/staff"),
                page(COORDINATOR, "/offers"),
                page(ADMINISTRATOR, "/api-docs"));
    }

    static Listed page(String role, String address) {
        return new Listed(role, address, 200);
    }

    /** The address with shifts in it that there are. */
    static String filled(Listed listed, TestServer server) {
        return listed.address()
                .replace("{duty}", shift(server, PUBLISHED, "manager"))
                .replace("{open}", shift(server, OPEN, "social-worker"));
    }

    private static String shift(TestServer server, String week, String tier) {
        server.as(COORDINATOR).put("/api/v1/rotas/" + week, "");
        for (var shift :
                server.as(COORDINATOR).get("/api/v1/rotas/" + week).json().path("shifts")) {
            if (shift.path("tier").asText().equals(tier)) {
                return shift.path("id").asText();
            }
        }
        throw new AssertionError("The week of " + week + " has no shift of the tier " + tier + ".");
    }
}
