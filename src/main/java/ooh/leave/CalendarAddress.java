package ooh.leave;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import ooh.problem.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * The address of a calendar on the internet: https and nothing else, at its usual port, of a server with a name. Where the
 * name leads is looked at when it is read, each time.
 */
record CalendarAddress(URI uri) {
    private static final int LONGEST = 2_000;

    /** With a dot, and letters in the end: no address in figures, and no name of a neighbour. */
    private static final Pattern PUBLIC_NAME = Pattern.compile("(?i)[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z][a-z0-9-]+\\.?");

    /** Reads what a person pasted; webcal:// is what calendar programs write for https://. */
    static CalendarAddress read(@Nullable String text, int port) {
        String given = text == null ? "" : text.strip();
        if (given.isEmpty()) {
            throw bad("is missing");
        }
        if (given.length() > LONGEST) {
            throw bad("is longer than " + LONGEST + " characters");
        }
        try {
            return of(new URI(given.replaceFirst("(?i)^webcals?://", "https://")), port);
        } catch (URISyntaxException e) {
            throw bad("is not an address such as https://calendar.example.org/name.ics");
        }
    }

    /** Where a server sends on to, seen from this address. */
    CalendarAddress sendsOnTo(String location, int port) {
        try {
            return of(uri.resolve(new URI(location)), port);
        } catch (URISyntaxException e) {
            throw bad("sends on to what is not an address");
        }
    }

    private static CalendarAddress of(URI uri, int port) {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        if (!"https".equalsIgnoreCase(uri.getScheme())) {
            throw bad("does not begin with https:// (or webcal://)");
        }
        if (uri.getRawUserInfo() != null) {
            throw bad("holds a user name before the server's name; leave it out");
        }
        if (!PUBLIC_NAME.matcher(host).matches()) {
            throw bad("is not of a server with a name on the internet, such as calendar.example.org");
        }
        if (uri.getPort() != -1 && uri.getPort() != port) {
            throw bad("names the port " + uri.getPort() + "; only " + port + " is read");
        }
        return new CalendarAddress(URI.create("https://" + host + ":" + port + pathOf(uri)));
    }

    private static String pathOf(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    private static Unreadable bad(String why) {
        return new Unreadable("The calendar's address", "url", why);
    }
}
