using System.Text;

namespace KubeGen.Emit;

/// <summary>Writes indented lines.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _indent;
    private bool _afterBlock;

    public void Line(string line = "")
    {
        // A closing brace is followed by an empty line, unless another one closes.
        if (_afterBlock && line.Length > 0 && line[0] != '}' && !line.StartsWith("else", StringComparison.Ordinal))
        {
            _text.Append('\n');
        }

        _afterBlock = false;
        if (line.Length > 0)
        {
            _text.Append(' ', 4 * _indent).Append(line);
        }

        _text.Append('\n');
    }

    public void Lines(params string[] lines)
    {
        foreach (string line in lines)
        {
            Line(line);
        }
    }

    /// <summary>Opens braces under a header.</summary>
    public Block Open(string header)
    {
        Line(header);
        return Braces();
    }

    /// <summary>Opens braces.</summary>
    public Block Braces(string close = "}")
    {
        Line("{");
        _indent++;
        return new(this, close);
    }

    public Block Indent()
    {
        _indent++;
        return new(this, "");
    }

    private void Close(string close)
    {
        _indent--;
        _afterBlock = false;
        if (close.Length > 0)
        {
            Line(close);
            _afterBlock = true;
        }
    }

    public override string ToString() => _text.ToString();

    internal readonly struct Block(CodeWriter writer, string close) : IDisposable
    {
        public void Dispose() => writer.Close(close);
    }
}
