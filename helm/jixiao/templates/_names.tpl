{{/* Names and labels. A component is one of gateway, tenant-service, core-service, core-service-<partition>. */}}
{{- define "jixiao.name" -}}
{{ .root.Release.Name | trunc 24 | trimSuffix "-" }}-{{ .component }}
{{- end }}

{{- define "jixiao.selector" -}}
app.kubernetes.io/name: jixiao
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{- define "jixiao.labels" -}}
{{ include "jixiao.selector" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ .root.Chart.Name }}-{{ .root.Chart.Version }}
{{- end }}

{{/* An environment variable out of a Secret: name, secret, key. */}}
{{- define "jixiao.secret" -}}
- name: {{ .name }}
  valueFrom:
    secretKeyRef:
      name: {{ .secret }}
      key: {{ .key }}
{{- end }}
