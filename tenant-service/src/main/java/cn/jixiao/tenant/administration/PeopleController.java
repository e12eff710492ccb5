package cn.jixiao.tenant.administration;

import cn.jixiao.platform.identity.Acting;
import cn.jixiao.tenant.organisation.RowVersion;
import cn.jixiao.tenant.people.People;
import cn.jixiao.tenant.people.Posts;
import cn.jixiao.tenant.people.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Lets the administrators of a bureau see its people, add accounts and grant posts. */
@RestController
class PeopleController {

    record NewPerson(
            @NotBlank @Size(max = 80) String userName,
            @NotBlank @Size(max = 60) String name,
            @Nullable @Size(min = 10, max = 200) String initialPassword) {}

    record PersonView(UUID id, String userName, String name, List<PostView> posts) {}

    record PostView(
            UUID id,
            UUID personId,
            UUID orgUnitId,
            Role role,
            @Nullable Integer fiscalYear,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String etag) {

        static PostView of(Posts.Held post) {
            return new PostView(
                    post.id(),
                    post.personId(),
                    post.orgUnitId(),
                    post.role(),
                    post.fiscalYear(),
                    post.validFrom(),
                    post.validTo(),
                    RowVersion.tag(post.version()));
        }
    }

    record NewPost(
            @NotNull UUID personId,
            @NotNull Role role,
            @NotNull UUID orgUnitId,
            @Nullable Integer fiscalYear,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    record PostEnd(@NotNull LocalDate validTo) {}

    private final Staff staff;
    private final Grants grants;
    private final Administration administration;

    PeopleController(Staff staff, Grants grants, Administration administration) {
        this.staff = staff;
        this.grants = grants;
        this.administration = administration;
    }

    /** The people with an account in the bureau, by user name, with all their posts there. */
    @GetMapping("/api/v1/tenant/people")
    List<PersonView> people(Acting acting) {
        administration.requireAdministrator(acting);
        return staff.all().stream()
                .map(member -> new PersonView(
                        member.person().id(),
                        member.person().userName(),
                        member.person().name(),
                        member.posts().stream().map(PostView::of).toList()))
                .toList();
    }

    /** Adds a person, whose account follows; user names of a bureau begin with its id. */
    @PostMapping("/api/v1/tenant/people")
    ResponseEntity<PersonView> add(Acting acting, @Valid @RequestBody NewPerson person) {
        administration.requireTenantAdmin(acting);
        People.Person added = staff.add(acting.bureauId(), person.userName(), person.name(), person.initialPassword());
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new PersonView(added.id(), added.userName(), added.name(), List.of()));
    }

    /** Grants a post. */
    @PostMapping("/api/v1/tenant/posts")
    ResponseEntity<PostView> grant(Acting acting, @Valid @RequestBody NewPost post) {
        administration.requireSecurityAdmin(acting);
        Posts.Held granted = grants.grant(
                acting,
                new Grants.NewPost(
                        post.personId(),
                        post.role(),
                        post.orgUnitId(),
                        post.fiscalYear(),
                        post.validFrom(),
                        post.validTo()));
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(RowVersion.tag(granted.version()))
                .body(PostView.of(granted));
    }

    /** Gives a post its last day. */
    @PatchMapping("/api/v1/tenant/posts/{id}")
    ResponseEntity<PostView> end(
            Acting acting,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody PostEnd end) {
        administration.requireSecurityAdmin(acting);
        Posts.Held ended = grants.end(acting, id, RowVersion.of(ifMatch), end.validTo());
        return ResponseEntity.ok().eTag(RowVersion.tag(ended.version())).body(PostView.of(ended));
    }
}
