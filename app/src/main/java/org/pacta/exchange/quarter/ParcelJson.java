package org.pacta.exchange.quarter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Carries the rows of files through a form in which something is to be chosen, so that nothing of them is kept on the
/// server. What comes back is weighed as if the files had been sent again.
final class ParcelJson {

    /// Below what a form may hold.
    private static final int MOST_SIGNS = 1_500_000;

    private static final int MOST_BYTES = 64 << 20;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ParcelJson() {}

    /// @return empty where it would be too large for a form
    static Optional<String> packed(List<Parcel> parcels) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(JSON.writeValueAsBytes(parcels));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var text = Base64.getEncoder().encodeToString(bytes.toByteArray());
        return text.length() > MOST_SIGNS ? Optional.empty() : Optional.of(text);
    }

    /// @return empty where it is none, whatever it is
    static Optional<List<Parcel>> unpacked(String text) {
        try (var zip =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(text)))) {
            var bytes = zip.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) return Optional.empty();
            var parcels = List.copyOf(JSON.readValue(bytes, new TypeReference<List<Parcel>>() {}));
            return parcels.size() > QuarterController.MOST_FILES ? Optional.empty() : Optional.of(parcels);
        } catch (IOException | IllegalArgumentException | NullPointerException | JacksonException _) {
            return Optional.empty(); // somebody made it up
        }
    }
}
