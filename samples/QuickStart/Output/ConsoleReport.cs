using System.Globalization;
using KubeGen;
using QuickStart.Comparison;
using Spectre.Console;

namespace QuickStart.Output;

/// <summary>Tables and progress for a person.</summary>
internal sealed class ConsoleReport : IReport
{
    private const int MostNodes = 12;

    /// <summary>In a file or pipe there is no width to keep to: an event is one line.</summary>
    private const int WidthOfFiles = 200;

    public ConsoleReport()
    {
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = WidthOfFiles;
        }
    }

    public Task<T> ProgressAsync<T>(string what, Func<Action<string>, Task<T>> work) =>
        AnsiConsole.Status().StartAsync(
            Markup.Escape(what), context => work(step => context.Status(Markup.Escape($"{what}: {step}"))));

    public void Cluster(string? server, string? whyEmbedded)
    {
        if (server is not null)
        {
            Say($"Cluster: [bold]{server}[/]");
            return;
        }

        Say($"[grey]{whyEmbedded ?? ""}[/]");
        AnsiConsole.MarkupLine("No cluster of yours is used: starting [bold]an embedded one[/] in a process of its own.");
    }

    public void Pods(IReadOnlyList<PodView> pods)
    {
        if (pods.Count == 0)
        {
            Say($"There are no pods.");
            return;
        }

        Crosstab counts = new(pods);
        Table table = new Table().RoundedBorder().Title($"{pods.Count:N0} pods by node and phase").AddColumn(new TableColumn("Node").NoWrap());
        foreach (string phase in counts.Phases)
        {
            table.AddColumn(new TableColumn(Markup.Escape(phase)).RightAligned());
        }

        foreach ((string node, Dictionary<string, int> phases) in counts.Nodes.Take(MostNodes))
        {
            table.AddRow([Markup.Escape(node), .. counts.Phases.Select(phase => Number(phases.GetValueOrDefault(phase)))]);
        }

        if (counts.Nodes.Count > MostNodes)
        {
            var rest = counts.Nodes.Skip(MostNodes).ToArray();
            table.AddRow([$"[grey]{rest.Length:N0} more nodes[/]", .. counts.Phases.Select(phase => Number(rest.Sum(node => node.Value.GetValueOrDefault(phase))))]);
        }

        AnsiConsole.Write(table);
    }

    private static string Number(int value) => value == 0 ? "[grey]-[/]" : value.ToString("N0", CultureInfo.InvariantCulture);

    public void Race(Race race)
    {
        (Figures left, Figures right) = (race.KubeGen, race.KubernetesClient);
        Table table = new Table().RoundedBorder().Title($"The same list of {left.Items:N0} pods")
            .AddColumn("")
            .AddColumn(new TableColumn("KubernetesClient\nwhole objects").RightAligned())
            .AddColumn(new TableColumn("KubeGen\nthe declared fields").RightAligned())
            .AddColumn(new TableColumn("times less").RightAligned());
        foreach ((string name, double mine, double others, string unit) in Units.Rows(left, right))
        {
            table.AddRow(name, Units.Show(others, unit), Units.Show(mine, unit), $"[bold]{Units.Ratio(others, mine)}[/]");
        }

        AnsiConsole.Write(table);
        AnsiConsole.MarkupLine("[grey]Medians of interleaved rounds after a warm-up, in this one process.[/]");
    }

    public void WatchStarts(int pods, int most, TimeSpan longest) =>
        Say($"Watching {pods:N0} pods until {most} events or {longest.TotalSeconds:0} seconds have passed.");

    public void Event(WatchEvent<PodView> change) =>
        Say($"  {change.Kind,-9} {change.Object?.Key().ToString() ?? ""} [grey]{change.Object?.Phase ?? ""} {change.Object?.Node ?? ""}[/]");

    public void WatchEnds(int seen, TimeSpan after) =>
        Say($"{seen} events in {after.TotalSeconds:0.0} s.");

    public void End()
    {
    }

    private static void Say(FormattableString text) => AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, text);

    public void Dispose()
    {
    }
}
