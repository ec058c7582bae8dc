namespace KubeGen.Testing.Seeding;

/// <summary>The spec of a workload's pods: an application with a sidecar or two, as service meshes and log collectors add them.</summary>
internal sealed class WorkloadSpec
{
    private static readonly (string Name, string Value)[] Variables =
    [
        ("LOG_LEVEL", "info"), ("HTTP_PORT", "8080"), ("REDIS_HOST", "redis-master.cache.svc.cluster.local"), ("REGION", "eu-west-1"),
        ("FEATURE_FLAGS", "new-checkout=on,dark-mode=off"), ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://otel-collector.observability.svc:4317"),
        ("KAFKA_BROKERS", "kafka-0.kafka:9092,kafka-1.kafka:9092,kafka-2.kafka:9092"), ("GOMAXPROCS", "4"),
    ];

    private readonly SeedRandom _random;
    private readonly string _name;
    private readonly string _tokenVolume;

    public WorkloadSpec(SeedRandom random, string name, string team, string version, string hash, string restartPolicy)
    {
        _random = random;
        _name = name;
        _tokenVolume = "kube-api-access-" + hash[..5];
        string registry = random.OneIn(3) ? "mirror.corp.example.com" : "registry.corp.example.com";
        List<(string Name, string Image)> containers =
            [("app", $"{registry}/{team}/{name}:{version}"), ("istio-proxy", "docker.io/istio/proxyv2:1.28.2")];
        if (random.Next(100) >= 55)
        {
            containers.Add(("log-agent", "registry.corp.example.com/observability/fluent-bit:4.0.1"));
        }

        Environment = [.. containers.Select((_, i) => Variables[..random.Next(2, i == 0 ? 6 : 3)].Select(v => v.Name).ToArray())];
        Containers =
            [.. containers.Select(c => new WorkloadContainer(c.Name, c.Image, $"{c.Image.Split(':')[0]}@sha256:{random.Hex(64)}"))];
        Text = Write(restartPolicy);
    }

    public string Text { get; }

    public WorkloadContainer[] Containers { get; }

    /// <summary>The names of each container's plain environment variables.</summary>
    public string[][] Environment { get; }

    private string Write(string restartPolicy)
    {
        string account = _random.OneIn(3) ? "default" : _name, containers = string.Join(',', Containers.Select(Container));
        int priority = _random.Next(4);
        string priorityClass = priority == 0 ? "" : $"\"priorityClassName\": \"tier-{priority}\",";
        return $$$"""
            {
              "nodeName": "-", "restartPolicy": "{{{restartPolicy}}}", "terminationGracePeriodSeconds": 30, "dnsPolicy": "ClusterFirst",
              "serviceAccountName": "{{{account}}}", "serviceAccount": "{{{account}}}", "schedulerName": "default-scheduler",
              "securityContext": {"runAsNonRoot": true, "fsGroup": 65532, "seccompProfile": {"type": "RuntimeDefault"}},
              "enableServiceLinks": true, "preemptionPolicy": "PreemptLowerPriority", {{{priorityClass}}} "priority": {{{priority * 1000}}},
              "tolerations": [
                {"key": "node.kubernetes.io/not-ready", "operator": "Exists", "effect": "NoExecute", "tolerationSeconds": 300},
                {"key": "node.kubernetes.io/unreachable", "operator": "Exists", "effect": "NoExecute", "tolerationSeconds": 300}
              ],
              "volumes": [
                {"name": "config", "configMap": {"name": "{{{_name}}}-config", "defaultMode": 420}},
                {"name": "tmp", "emptyDir": {}},
                {"name": "{{{_tokenVolume}}}", "projected": {"defaultMode": 420, "sources": [
                  {"serviceAccountToken": {"expirationSeconds": 3607, "path": "token"}},
                  {"configMap": {"name": "kube-root-ca.crt", "items": [{"key": "ca.crt", "path": "ca.crt"}]}},
                  {"downwardAPI": {"items": [{"path": "namespace", "fieldRef": {"apiVersion": "v1", "fieldPath": "metadata.namespace"}}]}}
                ]}}
              ],
              "containers": [{{{containers}}}]
            }
            """;
    }

    private string Container(WorkloadContainer container, int index)
    {
        bool main = index == 0;
        string requests = main
            ? $$"""{"cpu":"{{_random.Next(1, 9) * 50}}m","memory":"{{_random.Next(1, 9) * 128}}Mi"}"""
            : """{"cpu":"10m","memory":"64Mi"}""";
        string limits = main ? $$"""{"memory":"{{_random.Next(9, 20) * 128}}Mi"}""" : """{"memory":"128Mi"}""";
        string role = main
            ? $""" "ports": [{Port("http", 8080)}, {Port("metrics", 9090)}] """
            : """ "args": ["--config=/etc/app/config.yaml","--log-level=warning"] """;
        string liveness = main ? $"\"livenessProbe\": {Probe("/healthz", 15, 5)}," : "";
        return $$$"""
            {
              "name": "{{{container.Name}}}", "image": "{{{container.Image}}}", {{{role}}},
              "env": [{{{Env(index)}}}], "resources": {"requests": {{{requests}}}, "limits": {{{limits}}}},
              {{{liveness}}} "readinessProbe": {{{Probe("/readyz", 5, 3)}}},
              "volumeMounts": [
                {"name": "config", "readOnly": true, "mountPath": "/etc/app"}, {"name": "tmp", "mountPath": "/tmp"},
                {"name": "{{{_tokenVolume}}}", "readOnly": true, "mountPath": "/var/run/secrets/kubernetes.io/serviceaccount"}
              ],
              "terminationMessagePath": "/dev/termination-log", "terminationMessagePolicy": "File", "imagePullPolicy": "IfNotPresent",
              "securityContext": {
                "allowPrivilegeEscalation": false, "readOnlyRootFilesystem": true, "runAsNonRoot": true, "capabilities": {"drop": ["ALL"]}
              }
            }
            """;
    }

    private static string Port(string name, int number) => $$"""{"name":"{{name}}","containerPort":{{number}},"protocol":"TCP"}""";

    private string Env(int index)
    {
        IEnumerable<string> plain = Environment[index].Select(name =>
            $$"""{"name":"{{name}}","value":"{{Variables.First(v => v.Name == name).Value}}"}""");
        return string.Join(',',
        [
            """{"name":"POD_NAME","valueFrom":{"fieldRef":{"apiVersion":"v1","fieldPath":"metadata.name"}}}""",
            """{"name":"POD_IP","valueFrom":{"fieldRef":{"apiVersion":"v1","fieldPath":"status.podIP"}}}""",
            .. plain,
            .. index > 0 ? [] : (string[])
                [$$$$"""{"name":"DATABASE_URL","valueFrom":{"secretKeyRef":{"name":"{{{{_name}}}}-db","key":"url"}}}"""],
        ]);
    }

    private static string Probe(string path, int delay, int failures) =>
        $$"""
        {
          "httpGet": {"path": "{{path}}", "port": "http", "scheme": "HTTP"}, "initialDelaySeconds": {{delay}}, "timeoutSeconds": 1,
          "periodSeconds": 10, "successThreshold": 1, "failureThreshold": {{failures}}
        }
        """;
}
