package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CombiningTest {

    @Test
    void whoComesAloneWorksAlone() {
        List<List<Integer>> groups = new ArrayList<>();
        Combining<Integer> combining = new Combining<>(groups::add);

        combining.await(1);
        combining.await(2);

        assertThat(groups).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void whoWaitsWhileOthersWorkIsServedTogether() throws InterruptedException {
        List<List<Integer>> groups = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch open = new CountDownLatch(1);
        Combining<Integer> combining = new Combining<>(group -> {
            groups.add(group);
            uninterrupted(open);
        });
        Thread first = start(() -> combining.await(0));
        await().until(() -> !groups.isEmpty());
        List<Thread> others = IntStream.rangeClosed(1, 70)
                .mapToObj(n -> start(() -> combining.await(n)))
                .toList();
        await().until(() -> others.stream().allMatch(other -> other.getState() == Thread.State.WAITING));

        open.countDown();

        first.join();
        for (Thread other : others) {
            other.join();
        }
        assertThat(groups).extracting(List::size).containsExactly(1, Combining.MOST, 70 - Combining.MOST);
        assertThat(groups.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(0, 70).boxed().toList());
    }

    @Test
    void whenWorkFailsTheNextIsServedAllTheSame() {
        List<Integer> done = new ArrayList<>();
        Combining<Integer> combining = new Combining<>(group -> {
            done.addAll(group);
            if (group.contains(1)) {
                throw new IllegalStateException("no");
            }
        });

        assertThatThrownBy(() -> combining.await(1)).hasMessage("no");
        combining.await(2);

        assertThat(done).containsExactly(1, 2);
    }

    private static Thread start(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        return thread;
    }

    private static void uninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
