package ooh.board;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import ooh.access.PageStyle;

/** A page as the browser gets it, made by the templates that are in the jar. */
final class Rendered {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private Rendered() {}

    /** Refuses a page that our content security policy would break, or that is heavy on a bad line. */
    static String page(String template, Object page) {
        StringOutput out = new StringOutput();
        TEMPLATES.render(template + ".jte", Map.of("page", page, "who", "a key"), out);
        String html = out.toString();
        String checked = withoutPageStyle(html);
        if (checked.contains(" style=") || checked.contains("<style") || checked.contains("<script>")) {
            throw new AssertionError("Inline styles and scripts are forbidden: " + html);
        }
        if (html.getBytes(StandardCharsets.UTF_8).length > 50_000) {
            throw new AssertionError("A page of " + html.length() + " characters is too heavy.");
        }
        return html;
    }

    /** Without the one stylesheet that the policy lets in. */
    static String withoutPageStyle(String html) {
        return html.replace("<style>" + PageStyle.ON_CALL + "</style>", "");
    }

    /** What a person reads: no tags, blanks joined. */
    static String text(String html) {
        return html.substring(html.indexOf("<main"))
                .replaceAll("<[^>]*>", " ")
                .replace("&#39;", "'")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
