package cn.jixiao.tenant.bureau;

import cn.jixiao.platform.problem.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells the gateway where a bureau's business data live and whether the bureau is open. */
@RestController
class PartitionController {

    record BureauPartition(String bureauId, String partition, Bureau.Status status) {}

    private final Bureaus bureaus;

    PartitionController(Bureaus bureaus) {
        this.bureaus = bureaus;
    }

    @GetMapping("/internal/partitions/{bureauId}")
    BureauPartition located(@PathVariable String bureauId) {
        Bureau bureau = bureaus.find(bureauId).orElseThrow(Refusal::notFound);
        return new BureauPartition(bureau.id(), bureau.partition(), bureau.status());
    }
}
