using System.Text;

namespace KubeGen.Schema;

/// <summary>Reads a path from left to right, without recursion; the first thing that is wrong ends it.</summary>
internal sealed class FieldPathParser(string text)
{
    private readonly List<PathStep> _steps = [];
    private int _at;

    public string? Error { get; private set; }

    /// <summary>The steps; null if there is an error.</summary>
    public PathStep[]? Parse()
    {
        if (text.Length == 0)
            Fail("The path is empty");
        else if (text.Length > FieldPath.MaxLength)
            Fail($"The path is {text.Length} characters long, and the limit is {FieldPath.MaxLength}");
        else if (Field())
            Rest();
        return Error is null ? [.. _steps] : null;
    }

    private static bool IsName(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' or '$';

    private static bool IsBare(char c) => !char.IsControl(c) && !char.IsWhiteSpace(c) && c is not ('[' or ']' or '\'' or '"' or '=');

    private static string Show(char c) =>
        char.IsControl(c) || char.IsSurrogate(c) || char.IsWhiteSpace(c) ? $"the character U+{(int)c:X4}" : $"'{c}'";

    private void Rest()
    {
        bool goesOn = true;
        while (goesOn && _at < text.Length)
        {
            goesOn = text[_at] switch
            {
                '.' => Dot(),
                '[' => Bracket(),
                _ => Expected("'.' or '['"),
            };
        }
    }

    private bool Dot()
    {
        _at++;
        return Field();
    }

    private bool Field()
    {
        int start = _at;
        string name = TakeName();
        if (name.Length == 0)
            return Expected("a field name");
        _steps.Add(new PathStep(PathStepKind.Field, name, "", 0, start, _at));
        return true;
    }

    private bool Bracket()
    {
        int start = _at++;
        char c = _at < text.Length ? text[_at] : '\0';
        switch (c)
        {
            case '*':
                _at++;
                return Close(start, PathStepKind.Each, "", "", 0);
            case '\'':
                return Quoted(out string key) && Close(start, PathStepKind.Key, key, "", 0);
            case >= '0' and <= '9':
                return Index(out int index) && Close(start, PathStepKind.Index, "", "", index);
            default:
                return Select(out string name, out string value) && Close(start, PathStepKind.Select, name, value, 0);
        }
    }

    private bool Close(int start, PathStepKind kind, string name, string value, int index)
    {
        if (_at >= text.Length || text[_at] != ']')
            return Expected("']'");
        _at++;
        _steps.Add(new PathStep(kind, name, value, index, start, _at));
        return true;
    }

    private bool Index(out int index)
    {
        int start = _at;
        index = 0;
        for (; _at < text.Length && text[_at] is >= '0' and <= '9'; _at++)
        {
            if (_at > start && index == 0)
                return FailAt(start, "An index has no leading zeros, but this one has");
            if (index > (int.MaxValue - 9) / 10)
                return FailAt(start, "An index is too large");
            index = (index * 10) + (text[_at] - '0');
        }

        return true;
    }

    private bool Select(out string name, out string value)
    {
        value = "";
        name = TakeName();
        if (name.Length == 0)
            return Expected("'*', an index, a key in single quotes or key=value");
        if (_at >= text.Length || text[_at] != '=')
            return Expected("'='");
        _at++;
        if (_at < text.Length && text[_at] == '\'')
            return Quoted(out value);
        int start = _at;
        while (_at < text.Length && IsBare(text[_at]))
            _at++;
        value = text.Substring(start, _at - start);
        return value.Length > 0 || Expected("a value (in single quotes if it is empty or has spaces, brackets, quotes or '=')");
    }

    private bool Quoted(out string value)
    {
        int start = _at++;
        var unquoted = new StringBuilder();
        value = "";
        for (; _at < text.Length; _at++)
        {
            if (char.IsControl(text[_at]))
                return FailAt(_at, $"A quoted text cannot hold {Show(text[_at])}, as it does");
            if (text[_at] == '\'')
            {
                _at++;
                if (_at >= text.Length || text[_at] != '\'')
                {
                    value = unquoted.ToString();
                    return true;
                }
            }

            unquoted.Append(text[_at]);
        }

        return FailAt(start, "The closing quote is missing for the quote");
    }

    private string TakeName()
    {
        int start = _at;
        while (_at < text.Length && IsName(text[_at]))
            _at++;
        return text.Substring(start, _at - start);
    }

    private bool Expected(string what) =>
        FailAt(_at, _at < text.Length ? $"Expected {what} instead of {Show(text[_at])}" : $"The path ends where {what} is expected,");

    private bool FailAt(int offset, string problem) => Fail($"{problem} at position {offset + 1}");

    private bool Fail(string problem)
    {
        Error = problem;
        return false;
    }
}
