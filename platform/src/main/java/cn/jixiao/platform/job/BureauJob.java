package cn.jixiao.platform.job;

import java.util.UUID;

/**
 * A job as the rest of the bureau sees it, where its kind is of common interest.
 *
 * @param personId who set it going
 * @param personName his name then
 * @param job the job
 */
public record BureauJob(UUID personId, String personName, Job job) {}
