package ooh.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import ooh.TestServer;
import org.junit.jupiter.api.Test;

class StaffExportTest {
    private static final String STAFF = "/api/v1/staff";

    @Test
    void an_export_that_is_taken_in_again_changes_nobody() throws IOException {
        try (TestServer server = TestServer.start()) {
            String key = server.key("COORDINATOR");
            String sample = Files.readString(Path.of("config/sample/staff.csv"));
            assertThat(taken(server, key, sample).statusCode()).isEqualTo(200);
            assertThat(taken(server, key, """
                    id,name,phone,banks,contractedHours,mostHours,optedOut,postDays,postFrom,postTo,asyeUntil,\
                    mostByPattern,leastPlannedHours,mostPlannedHours,leastDaysRunning,mostDaysRunning,leastDaysOff,mostWeekends
                    x-1,'=HYPERLINK(0),+44 7700 900002,social-workers,18.25,22.5,YES,Mon wed,09:00,13:30,2027-08-31,,8,40,1,5,2,2
                    x-2,''@SUM(A1),07700 900003,grade-i,0,10,no,,,,,,,,,,,
                    x-3,"-Ẹniọlá ""Ŵyn"", 🙂",07700 900004,grade-i,0,10,no,,,,,,,,,,,
                    """).body()).contains("\"added\":3");
            HttpResponse<String> before = server.get(STAFF, key);
            HttpResponse<String> file = server.get("/api/v1/staff.csv", key);
            assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
            assertThat(file.body())
                    .contains(
                            "Siân Llewelyn-Hart", "s.llewelyn-hart@example.org", "x-1,'=HYPERLINK(0),'+44 7700 900002,")
                    .contains("x-2,''@SUM(A1),", "\"'-Ẹniọlá \"\"Ŵyn\"\", 🙂\"")
                    .doesNotContainPattern("[,\\n]\"?[=+@-]");
            assertThat(taken(server, key, file.body()).body()).contains("\"added\":0,\"changed\":0");
            assertThat(server.get(STAFF, key).body()).isEqualTo(before.body());
        }
    }

    private static HttpResponse<String> taken(TestServer server, String key, String file) {
        return server.send("POST", STAFF + "/import", key, "text/csv", file);
    }
}
