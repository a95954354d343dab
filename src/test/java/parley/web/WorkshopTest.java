package parley.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How much is made at once. */
class WorkshopTest {

    private static final int PLACES = 5;

    private final Workshop workshop = new Workshop(PLACES);

    @Test
    void asManyAsThereAreBenchesAreMadeTheOthersWaitAndWhoFindsNoPlaceIsToldSo() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(PLACES);
        CyclicBarrier inside = new CyclicBarrier(Workshop.BENCHES + 1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger atWork = new AtomicInteger();
        AtomicInteger mostAtWork = new AtomicInteger();
        try {
            List<Future<String>> all = new ArrayList<>();
            for (int i = 0; i < PLACES; i++) {
                int number = i;
                all.add(callers.submit(() -> workshop.make(() -> {
                    mostAtWork.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                    if (goOn.getCount() > 0) {
                        waitFor(inside, goOn);
                    }
                    atWork.decrementAndGet();
                    return "made " + number;
                })));
            }
            inside.await();
            // Until those that wait have come as well, there is a place, and it is theirs.
            while (workshop.free() > 0) {
                Thread.onSpinWait();
            }
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> workshop.make(() -> "one too many"))
                    .satisfies(busy -> {
                        assertThat(busy.getBody().getType()).isEqualTo(Problem.Kind.BUSY.type());
                        assertThat(busy.getHeaders().getFirst("Retry-After")).isEqualTo("5");
                    });
            goOn.countDown();
            for (int i = 0; i < PLACES; i++) {
                assertThat(all.get(i).get()).isEqualTo("made " + i);
            }
        } finally {
            callers.shutdownNow();
        }
        assertThat(mostAtWork).hasValue(Workshop.BENCHES);
        assertThat(workshop.free()).isEqualTo(PLACES);
    }

    private static void waitFor(CyclicBarrier inside, CountDownLatch goOn) {
        try {
            inside.await();
            goOn.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatCannotBeMadeLeavesItsPlace() {
        for (int i = 0; i <= PLACES; i++) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> workshop.make(() -> {
                        throw new IllegalStateException("no paper");
                    }));
        }
        assertThat(workshop.make(() -> "made")).isEqualTo("made");
    }
}
