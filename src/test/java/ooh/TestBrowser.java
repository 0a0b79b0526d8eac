package ooh;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages as a browser without script uses them: it keeps cookies, says where a form comes from, and sends with a form
 * the token of the page that it saw last. It follows no redirects, so that a test sees them.
 */
public final class TestBrowser {
    public static final String TOKEN = "form-token";
    private static final Pattern TOKEN_FIELD = Pattern.compile("name=\"" + TOKEN + "\" value=\"([^\"]*)\"");
    private static final String FORM = "application/x-www-form-urlencoded";

    private final TestServer server;
    private final Map<String, String> cookies = new TreeMap<>();
    private String token = "";

    public TestBrowser(TestServer server) {
        this.server = server;
    }

    /** Somebody who has signed in with a key and looks at the first page. */
    public static TestBrowser signedIn(TestServer server, String key) {
        TestBrowser browser = new TestBrowser(server);
        HttpResponse<String> answer = browser.signIn(key);
        if (answer.statusCode() != 303) {
            throw new AssertionError("Not signed in: " + answer.statusCode() + " " + answer.body());
        }
        browser.open("/api-docs");
        return browser;
    }

    public HttpResponse<String> signIn(String key) {
        open("/sign-in");
        return post("/sign-in", "key", key);
    }

    public HttpResponse<String> open(String path) {
        return send(request(path));
    }

    /** Sends the form with these names and values in turn, and the token. */
    public HttpResponse<String> post(String path, String... namesAndValues) {
        List<String> fields = new ArrayList<>(List.of(TOKEN, token));
        fields.addAll(List.of(namesAndValues));
        return postRaw(path, encoded(fields));
    }

    /** Sends just this, whether or not a token is in it. */
    public HttpResponse<String> postRaw(String path, String body) {
        return send(fromHere(path, FORM, BodyPublishers.ofString(body)));
    }

    /** Sends a form with a file, whose token is in the address. */
    public HttpResponse<String> postFile(String path, String contentType, BodyPublisher body) {
        return send(fromHere(path + "?" + TOKEN + "=" + token, contentType, body));
    }

    /** The token of the page that was seen last. */
    public String token() {
        return token;
    }

    public void useToken(String other) {
        token = other;
    }

    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    public void putCookie(String name, String value) {
        cookies.put(name, value);
    }

    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = server.request(path, null).header("Accept", "text/html");
        if (!cookies.isEmpty()) {
            List<String> pairs = new ArrayList<>();
            cookies.forEach((name, value) -> pairs.add(name + "=" + value));
            request.header("Cookie", String.join("; ", pairs));
        }
        return request;
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        HttpResponse<String> answer = server.send(request);
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        Matcher field = TOKEN_FIELD.matcher(answer.body());
        while (field.find()) {
            token = field.group(1);
        }
        return answer;
    }

    private HttpRequest.Builder fromHere(String path, String contentType, BodyPublisher body) {
        URI here = server.address("");
        return request(path)
                .header("Origin", here.getScheme() + "://" + here.getAuthority())
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", contentType)
                .POST(body);
    }

    private void keep(String header) {
        String[] pair = header.split(";", 2)[0].split("=", 2);
        if (header.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String encoded(List<String> namesAndValues) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < namesAndValues.size(); i += 2) {
            text.append(i == 0 ? "" : "&")
                    .append(encoded(namesAndValues.get(i)))
                    .append('=')
                    .append(encoded(namesAndValues.get(i + 1)));
        }
        return text.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
