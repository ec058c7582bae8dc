using KubeGen.Diagnostics;
using KubeGen.Model;
using Microsoft.CodeAnalysis;

namespace KubeGen.Parsing;

/// <summary>Reads which text an enum's members stand for.</summary>
internal static class EnumParser
{
    private const string NameAttribute = "System.Text.Json.Serialization.JsonStringEnumMemberNameAttribute";

    public static EquatableArray<EnumText>? Parse(INamedTypeSymbol type, Location? location, Problems problems)
    {
        bool unknown = false;
        List<EnumText> texts = [];
        foreach (ISymbol symbol in type.GetMembers())
        {
            if (symbol is not IFieldSymbol { HasConstantValue: true } member)
            {
                continue;
            }

            bool zero = Convert.ToDecimal(member.ConstantValue, System.Globalization.CultureInfo.InvariantCulture) == 0;
            if (zero && member.Name == "Unknown")
            {
                unknown = true;
                continue;
            }

            string text = Symbols.Attribute(member, NameAttribute) is { } attribute ? Symbols.Argument(attribute, 0) ?? member.Name : member.Name;
            texts.Add(new(text, Emit.Literal.Identifier(member.Name)));
        }

        if (unknown)
        {
            return EquatableArray<EnumText>.From(texts);
        }

        problems.Suggest(Descriptors.EnumWithoutUnknown, location, "Unknown", type.Name);
        return null;
    }
}
