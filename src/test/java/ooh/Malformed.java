package ooh;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Requests that nobody should send, made from the description of the API: of an operation that there is, with something
 * wrong about its address, its headers or its body. The same seed makes the same requests.
 */
final class Malformed {
    /** A path of the description, and what stands there for one method. */
    record Operation(String method, String path, JsonNode described) {}

    /** The bytes as they go over the wire, and how a message names them. */
    record Request(String line, byte[] bytes) {}

    private static final List<String> VALUES = List.of(
            "",
            "%20",
            "%00",
            "%ff%fe",
            "%C0%AE%C0%AE",
            "..%2f..%2f..%2fetc%2fpasswd",
            "%2e%2e",
            "..;",
            "'%3B%20DROP%20TABLE%20person%3B--",
            "%3Cscript%3E",
            "%F0%9F%98%80",
            "%E2%80%AE",
            "-1",
            "0",
            "1e309",
            "99999999999999999999",
            "NaN",
            "null",
            "true",
            "2026-13-45",
            "2026-02-30",
            "%2B999999999-12-31",
            "-999999999-01-01",
            "0000-00-00",
            "9999-12-27",
            "2026-12-22",
            "2026-12-21",
            "%2B1000000000-12-31T23:59:59.999999999Z",
            "2026-12-25T17:00:00",
            "2026-12-25T25:00:00Z",
            "0001-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z",
            "2026-03-29T01:30:00%2B01:00",
            "ooh-1",
            "sw-1",
            "*",
            "%25",
            "%2",
            "%zz",
            "a".repeat(3000),
            "%0d%0aX:%20y");

    private static final List<String> JSON = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1.5",
            "1e400",
            "-1e400",
            "99999999999999999999999",
            "2147483648",
            "NaN",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"'; DROP TABLE person;--\"",
            "\"<script>\"",
            "\"2026-02-30\"",
            "\"2026-12-21\"",
            "\"+999999999-12-31\"",
            "\"2026-12-25T17:00:00\"",
            "\"2026-12-25T17:00:00Z\"",
            "\"+1000000000-12-31T23:59:59Z\"",
            "\"0000-01-01T00:00:00Z\"",
            "\"17:00\"",
            "\"99:99\"",
            "[]",
            "[null]",
            "[[]]",
            "{}",
            "{\"\":{}}",
            "\"" + "x".repeat(70_000) + "\"",
            "[" + "1,".repeat(3000) + "1]",
            "\"\\uD83D\\uDE00\"",
            "\"yes\"",
            "\"ooh-1\"",
            "[\"ooh-managers\"]",
            "[{\"from\":\"2026-12-25T17:00:00Z\",\"to\":\"2026-12-25T17:00:00Z\"}]");

    private static final List<String> TYPES = List.of(
            "application/xml",
            "text/plain",
            "application/json; charset=utf-16",
            "application/json;charset=nonsense",
            ";;;",
            "/",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "application/x-www-form-urlencoded",
            "text/csv",
            "text/calendar",
            "application/problem+json",
            "*/*",
            "a".repeat(500));

    private static final List<String> HEADERS = List.of(
            "If-Match: \"1\"",
            "If-Match: *",
            "If-Match: W/\"1\"",
            "If-Match: 99999999999999999999",
            "If-Match: \"\"",
            "If-None-Match: \u00ff",
            "Accept: nonsense",
            "Accept: application/xml",
            "Accept: */*;q=abc",
            "Accept: text/html",
            "Accept: ,,,",
            "Accept-Language: \u0001xx",
            "Range: bytes=0-",
            "Range: bytes=9-1",
            "Cookie: ooh-session=\";;=",
            "Cookie: =",
            "Expect: nonsense",
            "X-HTTP-Method-Override: DELETE",
            "X-Forwarded-For: 1.1.1.1,,'",
            "X-Forwarded-Proto: https",
            "Forwarded: for=\"_x",
            "Origin: null",
            "Origin: \u00e9",
            "Content-Encoding: gzip",
            "Last-Event-ID: -1",
            "Upgrade: h2c",
            "If-Modified-Since: yesterday",
            "X-Long: " + "y".repeat(7000),
            "X-Too-Long: " + "y".repeat(20_000),
            "Host: evil.example",
            "Authorization: Basic eDp5");

    private final Random random;
    private final JsonNode schemas;

    Malformed(long seed, JsonNode schemas) {
        this.random = new Random(seed);
        this.schemas = schemas;
    }

    Request of(Operation operation, String key) {
        String method =
                chance(40) ? any(List.of("TRACE", "PATCH", "get", "FOO", "OPTIONS", "HEAD")) : operation.method();
        JsonNode body = operation.described().path("requestBody").path("content");
        boolean onlyAnAddress = body.isMissingNode()
                && operation.described().path("parameters").findValues("in").stream()
                        .noneMatch(in -> in.asText().equals("query"));
        String target = filledIn(operation.path(), onlyAnAddress ? 1 : 3) + query(operation);
        StringBuilder head =
                new StringBuilder(method + " " + target + (chance(200) ? " HTTP/9.9" : " HTTP/1.1") + "\r\n");
        head.append("Host: localhost\r\nConnection: close\r\nAuthorization: Bearer ")
                .append(key)
                .append("\r\n");
        for (int more = random.nextInt(3); more > 0; more--) {
            head.append(any(HEADERS)).append("\r\n");
        }
        byte[] content = body.isMissingNode() && !chance(10) ? new byte[0] : content(body);
        if (content.length > 0 || method.matches("POST|PUT|PATCH")) {
            String type = body.isMissingNode() || chance(8)
                    ? any(TYPES)
                    : body.fieldNames().next();
            head.append(chance(30) ? "" : "Content-Type: " + type + "\r\n");
            head.append("Content-Length: ")
                    .append(chance(100) ? "-1" : content.length)
                    .append("\r\n");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(content);
        String shown = new String(content, 0, Math.min(content.length, 300), StandardCharsets.UTF_8);
        return new Request(head.substring(0, Math.min(head.length(), 700)) + shown, bytes.toByteArray());
    }

    /** One in so many variables is wrong. */
    private String filledIn(String path, int oneIn) {
        StringBuilder filled = new StringBuilder();
        for (String part : path.split("(?=\\{)|(?<=})")) {
            filled.append(!part.startsWith("{") ? part : chance(oneIn) ? any(VALUES) : likely(part));
        }
        return chance(60) ? filled + "/" + any(VALUES) : filled.toString();
    }

    private String likely(String variable) {
        return variable.equals("{week}") ? "2026-12-21" : variable.equals("{id}") ? "ooh-1" : "1";
    }

    private String query(Operation operation) {
        List<String> pairs = new ArrayList<>();
        for (JsonNode parameter : operation.described().path("parameters")) {
            if (parameter.path("in").asText().equals("query") && !chance(3)) {
                pairs.add(parameter.path("name").asText() + "=" + any(VALUES));
            }
        }
        if (chance(10)) {
            pairs.add(any(List.of("x", "x=%", "=", "&&", "at=" + any(VALUES), "id=" + any(VALUES))));
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private byte[] content(JsonNode body) {
        String json = body.has("application/json") || chance(4)
                ? json(body.path("application/json").path("schema"), 0)
                : any(List.of(
                        "",
                        "at,kind\n2026-11-20T17:00\n",
                        "id,name\n\"x",
                        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:99999999T999999Z\n",
                        "PK\u0003\u0004nonsense"));
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(16)) {
            case 0 -> json.getBytes(StandardCharsets.UTF_16);
            case 1 -> java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 2 -> (json + "é}").getBytes(StandardCharsets.ISO_8859_1);
            case 3 -> ("[".repeat(5000)).getBytes(StandardCharsets.UTF_8);
            case 4 -> "{\"a\":".repeat(2000).getBytes(StandardCharsets.UTF_8);
            case 5 -> any(JSON).getBytes(StandardCharsets.UTF_8);
            default -> bytes;
        };
    }

    /** An object as the schema has it, whose fields may each be wrong. */
    private String json(JsonNode schema, int depth) {
        JsonNode real = schema;
        for (int hop = 0; hop < 5; hop++) {
            JsonNode all = real.path("allOf");
            String reference = real.path("$ref")
                    .asText(all.isArray() ? all.path(0).path("$ref").asText("") : "");
            if (!reference.isEmpty()) {
                real = schemas.path(reference.substring(reference.lastIndexOf('/') + 1));
            }
        }
        if (depth > 4 || chance(4)) {
            return any(JSON);
        }
        if (real.path("type").asText().equals("array")) {
            return "[" + json(real.path("items"), depth + 1) + (chance(3) ? "," + any(JSON) : "") + "]";
        }
        if (real.path("properties").isEmpty()) {
            return any(JSON);
        }
        List<String> fields = new ArrayList<>();
        for (Iterator<Map.Entry<String, JsonNode>> each =
                        real.path("properties").fields();
                each.hasNext(); ) {
            Map.Entry<String, JsonNode> field = each.next();
            if (!chance(6)) {
                fields.add("\"" + field.getKey() + "\":" + json(field.getValue(), depth + 1));
            }
        }
        if (chance(8)) {
            fields.add("\"unknown\":" + any(JSON));
        }
        return "{" + String.join(",", fields) + "}";
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
