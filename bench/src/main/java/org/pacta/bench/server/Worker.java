package org.pacta.bench.server;

import java.io.IOException;
import java.util.Random;

/// Somebody who works at pages for as long as the quarter lasts, and thinks between them.
abstract class Worker implements Runnable {

    final Quarter quarter;
    final Crew.Member member;
    final Random random;

    Worker(Quarter quarter, Crew.Member member) {
        this.quarter = quarter;
        this.member = member;
        this.random = new Random(member.name().hashCode());
    }

    @Override
    public final void run() {
        try {
            Thread.sleep(random.nextInt(quarter.thinks()));
            while (quarter.open()) {
                try (var guest = new Guest(quarter.port, member.cookie(), quarter.tally)) {
                    while (quarter.open()) work(guest);
                } catch (Over _) {
                    return;
                } catch (Tally.Wrong _) {
                    // it is noted, and he begins anew
                } catch (IOException | RuntimeException fault) {
                    if (quarter.killed()) return;
                    quarter.tally.wrong("%s: %s".formatted(member.name(), fault));
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    abstract void work(Guest guest) throws IOException, InterruptedException;

    /// Half to one and a half times as long as people think.
    ///
    /// @throws Over if the quarter has ended meanwhile
    final void think() throws InterruptedException {
        Thread.sleep(quarter.thinks() / 2 + random.nextInt(quarter.thinks()));
        if (!quarter.open()) throw new Over();
    }

    /// Nothing more is to be done.
    private static final class Over extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    final void acknowledged(String key, String kind, String path, String word) {
        quarter.told.kept(key, new Told.Kept(kind, member.cookie(), path, word, ""));
    }

    final Page says(Page page, String kind, String path, String word) {
        if (!page.says(word)) throw quarter.tally.wrong("%s %s does not say %s".formatted(kind, path, word));
        return page;
    }
}
