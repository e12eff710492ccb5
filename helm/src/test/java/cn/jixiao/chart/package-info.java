/** Tests of the chart for Kubernetes: what it renders is valid, holds no secret, and runs without rights. */
@NullMarked
package cn.jixiao.chart;

import org.jspecify.annotations.NullMarked;
