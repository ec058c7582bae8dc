using KubeGen.Testing.Http;

namespace KubeGen.Testing.Selectors;

/// <summary>Reads label selectors. The words <c>in</c> and <c>notin</c> are keys or values where a comparison cannot stand.</summary>
internal sealed class LabelSelectorParser
{
    private readonly LabelLexer _lexer;
    private LabelToken _token;

    private LabelSelectorParser(string text)
    {
        _lexer = new(text);
        _token = _lexer.Next();
    }

    /// <exception cref="ApiException">The text is no label selector.</exception>
    public static LabelSelector Parse(string text)
    {
        LabelSelectorParser parser = new(text);
        List<LabelRequirement> requirements = [];
        while (parser._token.Kind != LabelTokenKind.End)
        {
            requirements.Add(parser.Requirement());
            if (parser._token.Kind == LabelTokenKind.End)
            {
                break;
            }

            parser.Expect(LabelTokenKind.Comma, "',' or 'end of string'");
            if (!IsWord(parser._token.Kind) && parser._token.Kind != LabelTokenKind.Not)
            {
                throw parser.Unexpected("identifier after ','");
            }
        }

        return new(requirements);
    }

    private LabelRequirement Requirement()
    {
        bool negated = _token.Kind == LabelTokenKind.Not;
        if (negated)
        {
            Advance();
        }

        if (!IsWord(_token.Kind))
        {
            throw Unexpected("!, identifier, or 'end of string'");
        }

        string key = Advance().Text;
        LabelSyntax.CheckKey(key);
        if (negated || _token.Kind is LabelTokenKind.End or LabelTokenKind.Comma)
        {
            return new(key, negated ? LabelOperator.DoesNotExist : LabelOperator.Exists, []);
        }

        return Comparison(key);
    }

    private LabelRequirement Comparison(string key)
    {
        LabelTokenKind comparison = Advance().Kind;
        LabelOperator how = comparison switch
        {
            LabelTokenKind.In or LabelTokenKind.Equal => LabelOperator.In,
            LabelTokenKind.NotIn or LabelTokenKind.NotEqual => LabelOperator.NotIn,
            LabelTokenKind.Greater => LabelOperator.GreaterThan,
            LabelTokenKind.Less => LabelOperator.LessThan,
            _ => throw ApiErrors.BadRequest($"unable to parse requirement: found no comparison after the label '{key}'"),
        };
        string[] values = comparison is LabelTokenKind.In or LabelTokenKind.NotIn ? Set() : [Value()];
        foreach (string value in values)
        {
            LabelSyntax.CheckValue(key, value);
            if (how is LabelOperator.GreaterThan or LabelOperator.LessThan && !LabelRequirement.TryNumber(value, out _))
            {
                throw ApiErrors.BadRequest($"unable to parse requirement: '{value}' is no integer, which '<' and '>' need");
            }
        }

        return new(key, how, values);
    }

    /// <summary>A value may be missing, as in <c>a=,b</c>: that is the empty one.</summary>
    private string Value() => IsWord(_token.Kind) ? Advance().Text : "";

    private string[] Set()
    {
        Expect(LabelTokenKind.Open, "'('");
        List<string> values = [Value()];
        while (_token.Kind == LabelTokenKind.Comma)
        {
            Advance();
            values.Add(Value());
        }

        Expect(LabelTokenKind.Close, "',' or ')'");
        return [.. values];
    }

    private LabelToken Advance()
    {
        LabelToken taken = _token;
        _token = _lexer.Next();
        return taken;
    }

    private void Expect(LabelTokenKind kind, string what)
    {
        if (_token.Kind != kind)
        {
            throw Unexpected(what);
        }

        Advance();
    }

    private static bool IsWord(LabelTokenKind kind) => kind is LabelTokenKind.Word or LabelTokenKind.In or LabelTokenKind.NotIn;

    private ApiException Unexpected(string expected) => ApiErrors.BadRequest($"found '{_token.Text}', expected: {expected}");
}
