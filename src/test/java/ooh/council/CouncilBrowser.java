package ooh.council;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser with cookies, that goes from page to page one step at a time. */
final class CouncilBrowser {
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI service;

    CouncilBrowser(URI service) {
        this.service = service;
    }

    HttpResponse<String> open(String address) {
        return send(HttpRequest.newBuilder(service.resolve(address)).header("Accept", "text/html, */*;q=0.8"));
    }

    /** Opens it and whatever it leads to. */
    HttpResponse<String> follow(String address) {
        HttpResponse<String> answer = open(address);
        while (answer.statusCode() == 302 || answer.statusCode() == 303) {
            answer = open(answer.uri().resolve(location(answer)).toString());
        }
        return answer;
    }

    /** To the provider and through its form, with these claims; gives the address back at the service, not yet opened. */
    String wayBack(String user, String claims) {
        String form = location(open(CouncilController.LOGIN));
        HttpResponse<String> page = open(form);
        if (!page.body().contains("<form")) {
            throw new IllegalStateException("No form at the provider: " + page.statusCode() + " " + page.body());
        }
        return location(send(form, Map.of("username", user, "claims", claims)));
    }

    /** Sends a form. */
    HttpResponse<String> send(String address, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    HttpResponse<String> signIn(String user, String claims) {
        return follow(wayBack(user, claims));
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    void lose(String cookie) {
        List.copyOf(cookies()).stream()
                .filter(held -> held.getName().equals(cookie))
                .forEach(held -> cookies.getCookieStore().remove(null, held));
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException(answer.statusCode() + " leads nowhere: " + answer.body()));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            cookies().forEach(cookie -> cookie.setSecure(false)); // as browsers have it on their own machine
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
