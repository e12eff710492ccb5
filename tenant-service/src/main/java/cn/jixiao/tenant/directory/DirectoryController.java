package cn.jixiao.tenant.directory;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the feed to the product's own services. */
@RestController
class DirectoryController {

    private static final int MOST = 1000;

    private final DirectoryChanges changes;

    DirectoryController(DirectoryChanges changes) {
        this.changes = changes;
    }

    @GetMapping("/internal/directory/changes")
    DirectoryChanges.DirectoryPage changes(
            @RequestParam(defaultValue = "0") String after, @RequestParam(defaultValue = "500") int limit) {
        return changes.after(Cursor.of(after), Math.clamp(limit, 1, MOST));
    }
}
