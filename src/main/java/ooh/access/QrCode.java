package ooh.access;

import io.nayuki.qrcodegen.QrCode.Ecc;

/**
 * An address as a QR code to scan with a telephone, as SVG that stands in the page: nothing is loaded, no script runs, and
 * what it says never leaves the service. Dark on white whatever the page's colours, for a reader wants the contrast.
 */
public final class QrCode {
    /** ISO/IEC 18004, 6.3.8: four modules of white on each side. */
    private static final int QUIET_ZONE = 4;

    private QrCode() {}

    /** The title is what a screen reader says; the text itself should also stand beside the picture, for who can not scan. */
    public static String svg(String text, String title) {
        io.nayuki.qrcodegen.QrCode code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
        int side = code.size + 2 * QUIET_ZONE;
        return "<svg class=\"ooh-qr\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " "
                + side + "\" shape-rendering=\"crispEdges\"><title>" + escaped(title)
                + "</title><rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/><path fill=\"#000000\" d=\""
                + dark(code) + "\"/></svg>";
    }

    private static String dark(io.nayuki.qrcodegen.QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d,%dh1v1h-1z".formatted(x + QUIET_ZONE, y + QUIET_ZONE));
                }
            }
        }
        return path.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
