package ooh.council;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * A provider that speaks the real protocol, with a form to sign in, and in front of it somebody who may change the token or
 * what the provider says of itself. Whoever signs in names the claims of the token; claims of the protocol too.
 */
final class TestProvider implements AutoCloseable {
    static final String CLIENT = "ooh-rota";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RSAKey key;
    private final MockOAuth2Server real;
    private final HttpServer front;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> tokenRequests = new ArrayList<>();
    private UnaryOperator<String> idToken = UnaryOperator.identity();
    private UnaryOperator<String> aboutItself = UnaryOperator.identity();

    TestProvider() {
        try {
            InetAddress here = InetAddress.getByName("127.0.0.1");
            key = new RSAKeyGenerator(2048).generate();
            real = new MockOAuth2Server(new OAuth2Config(
                    true,
                    null,
                    null,
                    false,
                    new OAuth2TokenProvider(new KeyProvider(List.of(key), "RS256")),
                    java.util.Set.of(),
                    new MockWebServerWrapper()));
            real.start(here, 0);
            front = HttpServer.create(new InetSocketAddress(here, 0), 0);
            front.createContext("/", this::forward);
            front.setExecutor(Executors.newCachedThreadPool());
            front.start();
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + front.getAddress().getPort() + "/council";
    }

    /** The provider's own key, under the id that it publishes it by. */
    RSAKey key() {
        return new RSAKey.Builder(key).keyID("council").build();
    }

    /** From here on the identity token is another. */
    void changeToken(UnaryOperator<String> change) {
        idToken = change;
    }

    void changeWhatItSaysOfItself(UnaryOperator<String> change) {
        aboutItself = change;
    }

    /** The forms that were sent for a token. */
    List<String> tokenRequests() {
        return tokenRequests;
    }

    private void forward(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().toString();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + real.baseUrl().port() + path))
                .header("X-Forwarded-Port", String.valueOf(front.getAddress().getPort()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofString(body));
        for (String name : List.of("Content-Type", "Accept", "Authorization", "Cookie")) {
            if (exchange.getRequestHeaders().containsKey(name)) {
                request.header(name, exchange.getRequestHeaders().getFirst(name));
            }
        }
        HttpResponse<String> answer;
        try {
            answer = client.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        answer.headers().map().forEach((name, values) -> {
            if (List.of("location", "content-type", "set-cookie").contains(name)) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        byte[] changed = changed(path, body, answer.body()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.statusCode(), changed.length == 0 ? -1 : changed.length);
        exchange.getResponseBody().write(changed);
        exchange.close();
    }

    private String changed(String path, String body, String answer) throws IOException {
        if (path.endsWith("/.well-known/openid-configuration")) {
            return aboutItself.apply(answer);
        }
        if (!path.endsWith("/token")) {
            return answer;
        }
        tokenRequests.add(body);
        if (!answer.contains("id_token")) {
            return answer;
        }
        ObjectNode tokens = (ObjectNode) JSON.readTree(answer);
        tokens.put("id_token", idToken.apply(tokens.get("id_token").asText()));
        return tokens.toString();
    }

    @Override
    public void close() {
        front.stop(0);
        real.shutdown();
    }
}
