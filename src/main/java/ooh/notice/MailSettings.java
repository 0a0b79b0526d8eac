package ooh.notice;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import ooh.problem.Faults;
import ooh.staff.Person;
import org.jspecify.annotations.Nullable;

/**
 * How e-mail leaves, as the environment says: OOH_SMTP_URL ({@code smtp://user:password@host:587} or {@code smtps://…},
 * user and password or neither, with % before what a URL can not hold), OOH_MAIL_FROM, and for links OOH_PUBLIC_URL.
 * Where there is no OOH_SMTP_URL no e-mail leaves. Read at the start, which a fault stops; no message repeats a password.
 */
@Context
final class MailSettings {
    /** The mail server and who signs in to it; {@code tls} from the first byte on, or else by STARTTLS. */
    record Server(
            String host,
            int port,
            boolean tls,
            @Nullable String user,
            @Nullable String password) {}

    private static final int SMTP_PORT = 587;
    private static final int SMTPS_PORT = 465;

    private final @Nullable Server server;
    private final String from;
    private final @Nullable String publicUrl;

    MailSettings(
            @Nullable @Value("${ooh.smtp.url:}") String url,
            @Nullable @Value("${ooh.mail.from:}") String from,
            @Nullable @Value("${ooh.public.url:}") String publicUrl) {
        Faults faults = new Faults();
        this.server = given(url).map(text -> server(text, faults)).orElse(null);
        this.from = given(from).orElse("");
        if (given(url).isPresent() && !Person.EMAIL.matcher(this.from).matches()) {
            faults.add(
                    "OOH_MAIL_FROM",
                    "\"" + this.from + "\" is not the address that e-mail comes from, such as"
                            + " rota@example.org, which OOH_SMTP_URL needs");
        }
        this.publicUrl = given(publicUrl).map(text -> origin(text, faults)).orElse(null);
        faults.refuse("The configuration");
    }

    Optional<Server> server() {
        return Optional.ofNullable(server);
    }

    String from() {
        return from;
    }

    /** Without a slash at its end. */
    @Nullable
    String publicUrl() {
        return publicUrl;
    }

    private static @Nullable Server server(String text, Faults faults) {
        Optional<URI> read = uri(text)
                .filter(url -> url.getHost() != null
                        && ("smtp".equals(url.getScheme()) || "smtps".equals(url.getScheme()))
                        && url.getPath().matches("/?")
                        && url.getQuery() == null
                        && url.getFragment() == null
                        && url.getPort() <= 65_535
                        && (url.getRawUserInfo() == null || url.getRawUserInfo().matches("[^:]+:[^:]+")));
        if (read.isEmpty()) {
            faults.add(
                    "OOH_SMTP_URL",
                    "it must look like smtp://user:password@mail.example.org:587 or smtps://mail.example.org, with %"
                            + " and two hexadecimal digits for what a URL can not hold");
            return null;
        }
        URI url = read.get();
        boolean tls = "smtps".equals(url.getScheme());
        int port = url.getPort() >= 0 ? url.getPort() : tls ? SMTPS_PORT : SMTP_PORT;
        // Split before the % are taken away, because a password may hold a colon.
        String[] user = url.getRawUserInfo() == null
                ? new String[0]
                : url.getRawUserInfo().split(":");
        return user.length == 0
                ? new Server(url.getHost(), port, tls, null, null)
                : new Server(url.getHost(), port, tls, plain(user[0]), plain(user[1]));
    }

    private static @Nullable String origin(String text, Faults faults) {
        Optional<URI> read = uri(text)
                .filter(url -> url.getHost() != null
                        && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                        && url.getRawUserInfo() == null
                        && url.getQuery() == null
                        && url.getFragment() == null);
        if (read.isEmpty()) {
            faults.add("OOH_PUBLIC_URL", "\"" + text + "\" is not an address such as https://rota.example.org");
            return null;
        }
        return text.replaceFirst("/+$", "");
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** {@link URI} decodes the % of a path, and leaves + as it is. */
    private static String plain(String raw) {
        return URI.create("/" + raw).getPath().substring(1);
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }
}
