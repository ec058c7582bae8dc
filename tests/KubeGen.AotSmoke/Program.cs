using KubeGen.AotSmoke;

// Runs as native code, where whatever needs reflection or code made at run time fails.
//   KubeGen.AotSmoke                        decodes a pod that is in the program
//   KubeGen.AotSmoke --kubeconfig FILE      lists the pods of that server
return args switch
{
    [] => await EmbeddedPod.DecodeAsync(Console.Out),
    ["--kubeconfig", string file] => await ServerPods.ListAsync(Console.Out, file),
    _ => await UsageAsync(),
};

static async Task<int> UsageAsync()
{
    await Console.Error.WriteLineAsync("usage: KubeGen.AotSmoke [--kubeconfig FILE]");
    return 2;
}
