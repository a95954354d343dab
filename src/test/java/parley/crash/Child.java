package parley.crash;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The process that is killed. Says what each stream holds, then {@code ready}, then appends with one thread for each stream and
 * acknowledges each append after its commit, until it is killed or its input ends; then it closes in order and says {@code closed}.
 *
 * <p>Every line ends with {@code .}, so that one cut by the kill is not taken for a shorter number.
 */
public final class Child {

    /** Straight to the file descriptor: nothing is acknowledged that still waits in a buffer. */
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.US_ASCII);

    private static volatile boolean stopping;

    private Child() {}

    /**
     * Runs until killed.
     *
     * @param args the class of the store, its directory, and how many streams to write to
     */
    public static void main(String[] args) throws Exception {
        int streams = Integer.parseInt(args[2]);
        try (Writing writing = Class.forName(args[0])
                .asSubclass(Writing.class)
                .getConstructor(Path.class)
                .newInstance(Path.of(args[1]))) {
            for (int stream = 0; stream < streams; stream++) {
                sayWhatIsThere(writing, name(stream));
            }
            say("ready");
            Thread[] writers = new Thread[streams];
            for (int stream = 0; stream < streams; stream++) {
                writers[stream] = new Thread(writer(writing, name(stream)));
                writers[stream].start();
            }
            waitForTheEndOfInput();
            stopping = true;
            for (Thread writer : writers) {
                writer.join();
            }
        }
        say("closed");
        System.exit(0);
    }

    static String name(int stream) {
        return "stream-" + stream;
    }

    private static Runnable writer(Writing writing, String stream) {
        return () -> {
            while (!stopping) {
                say("ack " + stream + " " + writing.append(stream));
            }
        };
    }

    private static void sayWhatIsThere(Writing writing, String stream) {
        List<Long> numbers = writing.numbers(stream);
        List<Long> expected = LongStream.range(0, numbers.size()).boxed().toList();
        if (numbers.equals(expected)) {
            say("have " + stream + " " + numbers.size());
        } else {
            say("broken " + stream + " holds " + numbers.size() + " events with a gap or out of order");
        }
    }

    private static void waitForTheEndOfInput() throws IOException {
        System.in.transferTo(OutputStream.nullOutputStream());
    }

    private static synchronized void say(String line) {
        OUT.print(line + " .\n");
        OUT.flush();
    }
}
