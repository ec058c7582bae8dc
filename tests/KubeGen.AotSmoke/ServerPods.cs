namespace KubeGen.AotSmoke;

/// <summary>The pods of a server: kubeconfig, TLS, the streamed list and the decoder, all as native code.</summary>
internal static class ServerPods
{
    public static async Task<int> ListAsync(TextWriter output, string kubeconfig)
    {
        await using KubeClient client = KubeClient.Connect(new KubeClientOptions { Kubeconfig = kubeconfig });
        int count = 0;
        await foreach (PodView pod in client.ListAsync<PodView>())
        {
            await PodPrinter.PrintAsync(output, pod);
            count++;
        }

        await output.WriteLineAsync($"{count} pods");
        return 0;
    }
}
