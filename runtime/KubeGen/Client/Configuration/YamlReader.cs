using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KubeGen.Client.Configuration;

/// <summary>
/// Reads the subset of YAML that kubeconfigs are written in, JSON included: maps, lists and texts. Aliases are refused, so that nothing
/// small can unfold into something large; depth and size are bounded.
/// </summary>
internal sealed class YamlReader
{
    private const int Deepest = 32;

    private readonly Parser _parser;
    private readonly string _file;

    private YamlReader(string text, string file)
    {
        _parser = new(new StringReader(text));
        _file = file;
    }

    /// <summary>Reads a text of one document; an empty text is an empty map.</summary>
    /// <exception cref="KubeConfigurationException">
    /// The text is no such document; the message has file and line, and nothing of the content.
    /// </exception>
    public static YamlNode Read(string text, string file)
    {
        if (text.Length > ConfigurationFile.Longest)
        {
            throw new KubeConfigurationException($"{file} has more than {ConfigurationFile.Longest} characters.");
        }

        return new YamlReader(text, file).ReadDocument();
    }

    private YamlNode ReadDocument()
    {
        Next<StreamStart>();
        if (Next<ParsingEvent>() is not DocumentStart)
        {
            return new YamlMap(1);
        }

        YamlNode root = ReadNode(Next<ParsingEvent>(), 0);
        Next<DocumentEnd>();
        return Next<ParsingEvent>() is StreamEnd ? root
            : throw Error(_parser.Current!, "a kubeconfig is one YAML document, and this is a second one");
    }

    private YamlNode ReadNode(ParsingEvent at, int depth)
    {
        if (depth > Deepest)
        {
            throw Error(at, $"there are more than {Deepest} levels of nesting");
        }

        switch (at)
        {
            case Scalar scalar:
                return new YamlScalar(at.Start.Line, IsNull(scalar) ? null : scalar.Value);
            case SequenceStart:
                YamlList list = new(at.Start.Line);
                while (Next<ParsingEvent>() is not SequenceEnd)
                {
                    list.Items.Add(ReadNode(_parser.Current!, depth + 1));
                }

                return list;
            case MappingStart:
                YamlMap map = new(at.Start.Line);
                while (Next<ParsingEvent>() is not MappingEnd)
                {
                    Scalar key = _parser.Current as Scalar ?? throw Error(_parser.Current!, "a key must be a plain text");
                    if (!map.Entries.TryAdd(key.Value, ReadNode(Next<ParsingEvent>(), depth + 1)))
                    {
                        throw Error(key, "a key occurs twice in one map");
                    }
                }

                return map;
            default:
                throw Error(at, "aliases (*name) are not accepted here");
        }
    }

    private static bool IsNull(Scalar scalar) =>
        scalar is { Style: ScalarStyle.Plain, Value: "" or "~" or "null" or "Null" or "NULL" };

    private T Next<T>()
        where T : ParsingEvent
    {
        try
        {
            if (_parser.MoveNext() && _parser.Current is T found)
            {
                return found;
            }
        }
        catch (YamlException e)
        {
            // Without the cause, here and below, as it may repeat a part of the text.
            throw new KubeConfigurationException($"{_file}({e.Start.Line},{e.Start.Column}): this is not valid YAML.");
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException)
        {
            // YamlDotNet's scanner raises these too on some texts that are no YAML, such as an unclosed { before a tab.
        }

        throw new KubeConfigurationException($"{_file}({_parser.Current?.End.Line ?? 1}): this is not valid YAML.");
    }

    private KubeConfigurationException Error(ParsingEvent at, string what) => new($"{_file}({at.Start.Line}): {what}.");
}
