using KubeGen.Model;
using Microsoft.CodeAnalysis;

namespace KubeGen.Parsing;

/// <summary>Whether a type's own equality is not yet by content.</summary>
internal static class EqualityNeed
{
    public static bool Of(INamedTypeSymbol type, EquatableArray<MemberModel> members)
    {
        if (Declares(type))
        {
            return false;
        }

        bool need = !type.IsRecord;
        foreach (MemberModel member in members)
        {
            need |= member.Depth > 0 || member.Value.Kind is ValueKind.Map or ValueKind.Bytes or ValueKind.Content;
        }

        return need;
    }

    private static bool Declares(INamedTypeSymbol type)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (!member.IsImplicitlyDeclared && !Symbols.IsGenerated(member) && member is IMethodSymbol method && IsEquality(method, type))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEquality(IMethodSymbol method, INamedTypeSymbol type) => method switch
    {
        { Name: "GetHashCode", Parameters.Length: 0 } or { MethodKind: MethodKind.UserDefinedOperator, Name: "op_Equality" } => true,
        { Name: "Equals", IsStatic: false, Parameters: [{ Type: var other }] } =>
            other.SpecialType == SpecialType.System_Object || SymbolEqualityComparer.Default.Equals(other, type),
        _ => false,
    };
}
