using System.ComponentModel;

namespace System.Runtime.CompilerServices;

/// <summary>What the compiler wants for records and <c>init</c>; netstandard2.0 has none.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
internal static class IsExternalInit;
