package cn.jixiao.tenant.mechanism;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The section that leads performance management in a department or unit (Art. 10), and whom to call there.
 *
 * @param name the section
 * @param liaison its liaison
 * @param phone the liaison's telephone
 */
public record LeadSection(
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 60) String liaison,
        @Nullable @Size(max = 40) String phone) {

    /** The section with another liaison; the telephone is the section's and stays. */
    public LeadSection passed(String to) {
        return new LeadSection(name, to, phone);
    }
}
