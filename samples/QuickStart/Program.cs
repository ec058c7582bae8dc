using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Runtime.InteropServices;
using KubeGen;
using QuickStart;
using QuickStart.Embedded;

Option<string?> kubeconfig = new("--kubeconfig") { Description = "The kubeconfig file (default: KUBECONFIG, ~/.kube/config, in-cluster)" };
Option<string?> context = new("--context") { Description = "The context in it (default: its current one)" };
Option<string?> space = new("--namespace", "-n") { Description = "Only the pods of one namespace (default: all)" };
Option<int> pods = new("--pods") { Description = "The size of the embedded cluster", DefaultValueFactory = _ => 10_000 };
Option<int> rounds = new("--rounds") { Description = "How often both clients list all pods, in turn, after a warm-up", DefaultValueFactory = _ => 5 };
Option<bool> json = new("--json") { Description = "Print one JSON document and nothing else" };
AtLeastOne(pods, 150_000);
AtLeastOne(rounds, 100);

RootCommand root = new("Lists, compares and watches the pods of a cluster: with KubeGen, and with KubernetesClient beside it. "
    + "Where no cluster can be reached it starts one in a process of its own.")
{
    kubeconfig, context, space, pods, rounds, json,
};
root.SetAction((arguments, token) => Session.RunAsync(
    new Settings
    {
        Kubeconfig = arguments.GetValue(kubeconfig),
        Context = arguments.GetValue(context),
        Namespace = arguments.GetValue(space),
        Pods = arguments.GetValue(pods),
        Rounds = arguments.GetValue(rounds),
        Json = arguments.GetValue(json),
    },
    token));

// The embedded cluster is this same program as a child, so that its work is not counted as the clients'.
Command serve = new(EmbeddedCluster.Command) { Hidden = true, Options = { pods } };
serve.SetAction((arguments, token) => Server.RunAsync(arguments.GetValue(pods), token));
root.Add(serve);

ParseResult parsed = root.Parse(args);
if (parsed.Action is ParseErrorAction mistake)
{
    mistake.ShowHelp = false;
    await parsed.InvokeAsync();
    await Console.Error.WriteLineAsync("--help shows the options.");
    return ExitCode.Usage;
}

// The first signal cancels, so that the embedded cluster is ended and the exit code is ours; the second one ends the process at once.
using CancellationTokenSource ending = new();
int endedBy = ExitCode.Interrupted;
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
try
{
    return await parsed.InvokeAsync(
        new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, ending.Token);
}
catch (OperationCanceledException)
{
    return endedBy;
}
catch (KubeException error)
{
    await Console.Error.WriteLineAsync($"error: {error.Message}");
    return ExitCode.Failure;
}

void End(PosixSignalContext signal)
{
    signal.Cancel = !ending.IsCancellationRequested;
    endedBy = signal.Signal == PosixSignal.SIGTERM ? ExitCode.Terminated : ExitCode.Interrupted;
    ending.Cancel();
}

// What is no number at all is the parser's to say.
static void AtLeastOne(Option<int> option, int most) => option.Validators.Add(result =>
{
    if (result.Tokens is [Token token] && int.TryParse(token.Value, out int value) && (value < 1 || value > most))
    {
        result.AddError($"{option.Name} takes a number from 1 to {most}.");
    }
});
