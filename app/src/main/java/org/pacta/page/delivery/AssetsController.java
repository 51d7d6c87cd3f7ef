package org.pacta.page.delivery;

import java.time.Duration;
import org.pacta.page.Open;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Style sheet, script and icon; public.
@RestController
@Open
public class AssetsController {
    private final Assets assets;

    public AssetsController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{name}")
    ResponseEntity<byte[]> asset(@PathVariable String name) {
        return assets.named(name)
                .map(asset -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable())
                        .contentType(MediaType.parseMediaType(asset.type()))
                        .body(asset.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
