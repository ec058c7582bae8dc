using KubeGen.AotSmoke;

// Runs as native code, where whatever needs reflection or code made at run time fails.
//   KubeGen.AotSmoke      decodes a pod that is in the program
return args switch
{
    [] => await EmbeddedPod.DecodeAsync(Console.Out),
    _ => await UsageAsync(),
};

static async Task<int> UsageAsync()
{
    await Console.Error.WriteLineAsync("usage: KubeGen.AotSmoke");
    return 2;
}
