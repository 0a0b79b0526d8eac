package ooh.demand;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/** The form of the import page as a browser sends it, filled with a file or with none. */
record LogForm(String body) {
    private static final String BOUNDARY = "a-boundary-of-the-tests";

    static LogForm of(String log) {
        return part("name=\"file\"; filename=\"log.csv\"\r\nContent-Type: text/csv", log);
    }

    static LogForm withoutFile() {
        return part("name=\"other\"", "");
    }

    private static LogForm part(String head, String content) {
        return new LogForm("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + content
                + "\r\n--" + BOUNDARY + "--\r\n");
    }

    HttpRequest.Builder to(HttpRequest.Builder request) {
        return request.header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body));
    }
}
