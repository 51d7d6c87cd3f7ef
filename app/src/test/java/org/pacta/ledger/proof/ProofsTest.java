package org.pacta.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Roots and proofs against the plain definition of RFC 6962, and against roots that other implementations publish.
class ProofsTest {

    private static final Hashing HASHING = new Hashing();
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    /// MTH of section 2.1, word by word.
    static byte[] plain(List<byte[]> hashes) {
        if (hashes.isEmpty()) return HASHING.empty();
        if (hashes.size() == 1) return hashes.getFirst();
        int k = Integer.highestOneBit(hashes.size() - 1);
        return HASHING.node(plain(hashes.subList(0, k)), plain(hashes.subList(k, hashes.size())));
    }

    private static Proofs over(List<byte[]> hashes) {
        return new Proofs(new Hashing(), (level, index) -> {
            int wide = 1 << level;
            return plain(hashes.subList((int) index * wide, (int) (index + 1) * wide));
        });
    }

    private static List<byte[]> leaves(int count, long seed) {
        var random = new SplittableRandom(seed);
        var hashes = new ArrayList<byte[]>();
        for (int i = 0; i < count; i++) {
            var bytes = new byte[32];
            random.nextBytes(bytes);
            hashes.add(bytes);
        }
        return hashes;
    }

    @Test
    void theRootsAreThoseThatOthersPublish() {
        var frontier = new Frontier(new Hashing());
        for (int i = 0; i < LEAVES.size(); i++) {
            frontier.append(HASHING.leaf(new byte[0], HexFormat.of().parseHex(LEAVES.get(i))), (_, _) -> {});
            assertThat(HexFormat.of().formatHex(frontier.root())).isEqualTo(ROOTS.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 9, 31, 64, 65, 255, 256, 257, 300, 511, 513, 700})
    void theEdgeGrowsAndIsTakenUpAgainAnywhere(int size) {
        var all = leaves(size, size);
        var nodes = new ArrayList<byte[]>();
        var frontier = new Frontier(new Hashing());
        for (int i = 0; i < size; i++) {
            frontier.append(all.get(i), (level, hash) -> {
                assertThat(level).isEqualTo(1);
                nodes.add(hash.clone());
            });
            var edges = List.of(all.subList(i + 1 >>> 8 << 8, i + 1), nodes);
            var again = Frontier.of(new Hashing(), i + 1, level -> joined(edges.get(level)));
            assertThat(again.root()).isEqualTo(frontier.root());
        }
        assertThat(frontier.root()).isEqualTo(plain(all));
    }

    private static byte[] joined(List<byte[]> hashes) {
        var joined = new byte[hashes.size() * 32];
        for (int i = 0; i < hashes.size(); i++) System.arraycopy(hashes.get(i), 0, joined, i * 32, 32);
        return joined;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 21, 40, 64, 70})
    void everyLeafIsProvedAndNoOtherIs(int size) {
        var all = leaves(size, size);
        var root = plain(all);
        for (int i = 0; i < size; i++) {
            var path = over(all).inclusion(i, size);
            assertThat(path.size()).isLessThanOrEqualTo(64 - Long.numberOfLeadingZeros(size));
            assertThat(Proofs.included(all.get(i), i, size, path, root)).isTrue();
            assertThat(Proofs.included(all.get((i + 1) % size), i, size, path, root))
                    .isEqualTo(size == 1);
            if (size > 1)
                assertThat(Proofs.included(all.get(i), (i + 1) % size, size, path, root))
                        .isFalse();
            for (int j = 0; j < path.size(); j++) {
                assertThat(Proofs.included(all.get(i), i, size, without(path, j), root))
                        .isFalse();
                assertThat(Proofs.included(all.get(i), i, size, broken(path, j), root))
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 21, 40, 64})
    void everyEarlierTreeIsProvedAndNoOtherIs(int size) {
        var all = leaves(size, size);
        var other = leaves(size, size + 1_000L);
        for (int first = 1; first <= size; first++) {
            var proof = over(all).consistency(first, size);
            var before = plain(all.subList(0, first));
            assertThat(Proofs.consistent(first, before, size, plain(all), proof))
                    .isTrue();
            assertThat(Proofs.consistent(first, plain(other.subList(0, first)), size, plain(all), proof))
                    .isFalse();
            assertThat(Proofs.consistent(first, before, size, plain(other), proof))
                    .isFalse();
            for (int j = 0; j < proof.size(); j++) {
                assertThat(Proofs.consistent(first, before, size, plain(all), broken(proof, j)))
                        .isFalse();
                assertThat(Proofs.consistent(first, before, size, plain(all), without(proof, j)))
                        .isFalse();
            }
        }
    }

    private static List<byte[]> broken(List<byte[]> path, int at) {
        var copy = new ArrayList<>(path);
        var bytes = copy.get(at).clone();
        bytes[5] ^= 4;
        copy.set(at, bytes);
        return copy;
    }

    private static List<byte[]> without(List<byte[]> path, int at) {
        var copy = new ArrayList<>(path);
        copy.remove(at);
        return copy;
    }

    @Test
    void aNoteIsReadAsItWasWrittenAndOnlyItsKeySignedIt() {
        var key = SecretKey.make("pacta");
        var other = SecretKey.make("pacta");
        var note = Note.of("a text\nof two lines\n").signedBy(key);
        var windows = note.toString().replace("\n", "\r\n");

        assertThat(Note.parse(note.toString()).orElseThrow().toString()).isEqualTo(note.toString());
        assertThat(Note.parse(windows).orElseThrow().by(key.open())).isPresent();
        assertThat(note.by(other.open())).isEmpty();
        var forged = new Note("another text\n", note.signatures());
        assertThat(forged.by(key.open())).isEmpty();
    }

    @Test
    void keysAreReadAsTheyWereWrittenAndBrokenOnesAreRefused() {
        var key = SecretKey.make("BY");
        assertThat(PublicKey.parse(key.open().toString())).contains(key.open());
        assertThat(SecretKey.parse(key.text()).open()).isEqualTo(key.open());
        assertThat(key.toString()).doesNotContain(key.text().split(" ")[0]);

        for (var wrong : List.of("", "BY", "BY+0000+", "a b+00000000+AA==", key.open() + "A", "X" + key.open())) {
            assertThat(PublicKey.parse(wrong)).as(wrong).isEmpty();
        }
    }

    /// The key and signature of a note that another implementation made (golang.org/x/mod/sumdb/note, its example).
    @Test
    void aNoteOfAnotherImplementationIsVerified() {
        var key = PublicKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
                .orElseThrow();
        var note = Note.parse("""
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """).orElseThrow();

        assertThat(note.by(key)).isPresent();
        assertThat(note.text().getBytes(StandardCharsets.UTF_8).length).isEqualTo(99);
    }
}
