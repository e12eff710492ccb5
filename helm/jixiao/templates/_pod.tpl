{{/* What the pods of services and migrations share: no root, nothing writable but /tmp, no token of the cluster. */}}
{{- define "jixiao.pod" -}}
automountServiceAccountToken: false
enableServiceLinks: false
{{- with .root.Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  seccompProfile:
    type: RuntimeDefault
volumes:
  - name: tmp
    emptyDir:
      sizeLimit: {{ .root.Values.temporarySpace }}
{{- end }}

{{- define "jixiao.container" -}}
image: {{ printf "%s/%s:%s" .root.Values.image.registry .service (.root.Values.image.tag | default .root.Chart.AppVersion) | quote }}
imagePullPolicy: {{ .root.Values.image.pullPolicy }}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities:
    drop: [ALL]
volumeMounts:
  - name: tmp
    mountPath: /tmp
{{- end }}

{{/*
One service: Deployment, Service, PodDisruptionBudget.
root, component (its name here), service (its image and jar), settings (its values), environment (YAML text).
*/}}
{{- define "jixiao.service" -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "jixiao.name" . }}
  labels:
    {{- include "jixiao.labels" . | nindent 4 }}
spec:
  replicas: {{ .replicas | default .settings.replicas }}
  selector:
    matchLabels:
      {{- include "jixiao.selector" . | nindent 6 }}
  strategy:
    type: RollingUpdate
    rollingUpdate:
      maxUnavailable: 0
      maxSurge: 1
  template:
    metadata:
      labels:
        {{- include "jixiao.labels" . | nindent 8 }}
    spec:
      {{- include "jixiao.pod" . | nindent 6 }}
      # Longer than Spring's 30 s for requests under way and the 5 s until no new ones come.
      terminationGracePeriodSeconds: 45
      {{- with .settings.nodeSelector }}
      nodeSelector:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with .settings.tolerations }}
      tolerations:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: ScheduleAnyway
          labelSelector:
            matchLabels:
              {{- include "jixiao.selector" . | nindent 14 }}
      containers:
        - name: {{ .service }}
          {{- include "jixiao.container" . | nindent 10 }}
          command: [java]
          args:
            - -XX:MaxRAMPercentage=70
            - -XX:+ExitOnOutOfMemoryError
            - -Duser.timezone=UTC
            {{- range .settings.javaOptions }}
            - {{ . | quote }}
            {{- end }}
            - -jar
            - /app/{{ .service }}.jar
          ports:
            - name: http
              containerPort: 8080
            - name: management
              containerPort: 9080
          env:
            - name: SERVER_ADDRESS
              value: 0.0.0.0
            - name: SERVER_PORT
              value: "8080"
            - name: MANAGEMENT_SERVER_PORT
              value: "9080"
            {{- .environment | trim | nindent 12 }}
          # A first start may wait for Keycloak's keys; afterwards only a stuck process is killed.
          startupProbe:
            httpGet: {path: /actuator/health/liveness, port: management}
            periodSeconds: 3
            failureThreshold: 60
          livenessProbe:
            httpGet: {path: /actuator/health/liveness, port: management}
            periodSeconds: 10
            timeoutSeconds: 3
            failureThreshold: 3
          readinessProbe:
            httpGet: {path: /actuator/health/readiness, port: management}
            periodSeconds: 5
            timeoutSeconds: 3
            failureThreshold: 2
          lifecycle:
            preStop:
              sleep:
                seconds: 5
          resources:
            {{- toYaml .settings.resources | nindent 12 }}
---
apiVersion: v1
kind: Service
metadata:
  name: {{ include "jixiao.name" . }}
  labels:
    {{- include "jixiao.labels" . | nindent 4 }}
spec:
  selector:
    {{- include "jixiao.selector" . | nindent 4 }}
  ports:
    - name: http
      port: 8080
      targetPort: http
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ include "jixiao.name" . }}
  labels:
    {{- include "jixiao.labels" . | nindent 4 }}
spec:
  maxUnavailable: {{ .root.Values.disruptionBudget.maxUnavailable }}
  selector:
    matchLabels:
      {{- include "jixiao.selector" . | nindent 6 }}
{{- end }}
