package ooh.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server on loopback that answers as a test says, where a real one can not be brought to. */
final class ScriptedServer implements AutoCloseable {
    /** No answer at all; the line stays open. */
    static final String SILENCE = "";

    private final ServerSocket socket;
    private final Map<String, String> answerByCommand = new ConcurrentHashMap<>(Map.of(
            "HELLO",
            "220 ready",
            "EHLO",
            "250 here",
            "MAIL",
            "250 ok",
            "RCPT",
            "250 ok",
            "DATA",
            "354 go on",
            ".",
            "250 taken",
            "RSET",
            "250 ok",
            "QUIT",
            "221 bye"));
    private final AtomicInteger taken = new AtomicInteger();

    ScriptedServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve);
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    int taken() {
        return taken.get();
    }

    /** {@code command} is its first word, HELLO for the greeting and "." for the end of a message. */
    ScriptedServer answering(String command, String answer) {
        answerByCommand.put(command, answer);
        return this;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                Thread thread = new Thread(() -> talk(caller));
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket caller) {
        try (caller;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
                PrintWriter out = new PrintWriter(caller.getOutputStream(), false, StandardCharsets.UTF_8)) {
            answer("HELLO", out);
            boolean data = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.split("[ :]")[0];
                if (data && !command.equals(".")) {
                    continue;
                }
                String answer = answer(command, out);
                taken.addAndGet(data && answer.startsWith("250") ? 1 : 0);
                data = command.equals("DATA") && answer.startsWith("354");
            }
        } catch (IOException e) {
            return;
        }
    }

    private String answer(String command, PrintWriter out) {
        String answer = answerByCommand.getOrDefault(command, "500 what");
        if (!answer.equals(SILENCE)) {
            out.print(answer + "\r\n");
            out.flush();
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
