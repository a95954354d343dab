package parley.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Several do something in the same moment. */
final class Together {

    private Together() {}

    /** What came of each, in their order. */
    static <T> List<T> ask(int many, IntFunction<T> ask) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(many);
        CyclicBarrier together = new CyclicBarrier(many);
        try {
            List<Callable<T>> all = new ArrayList<>();
            for (int n = 0; n < many; n++) {
                int number = n;
                all.add(() -> {
                    together.await();
                    return ask.apply(number);
                });
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> one : callers.invokeAll(all)) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            callers.shutdownNow();
        }
    }
}
