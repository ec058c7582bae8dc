using System.Reflection;
using System.Reflection.Emit;
using KubeGen.Schema;
using ProtoBuf.Meta;

namespace KubeGen.Differential.Tests.Wire;

/// <summary>
/// A protobuf-net model of Kubernetes' messages: a class for each message, made at run time, with a public field for each field.
/// Fields that are no pointers are written always, as servers do.
/// </summary>
internal sealed class Contracts
{
    // A model that writes numbers of lists one by one refuses to read them from one field.
    private readonly RuntimeTypeModel _writer = RuntimeTypeModel.Create("Kubernetes writer");
    private readonly RuntimeTypeModel _reader = RuntimeTypeModel.Create("Kubernetes reader");

    private Contracts(Shapes shapes)
    {
        ModuleBuilder module = AssemblyBuilder.DefineDynamicAssembly(new("KubernetesContracts"), AssemblyBuilderAccess.Run)
            .DefineDynamicModule("Contracts");
        foreach (Shape shape in shapes.All)
        {
            shape.Contract = module.DefineType(shape.Name.Replace('.', '_'), TypeAttributes.Public | TypeAttributes.Sealed);
        }

        foreach (Shape shape in shapes.All)
        {
            foreach (ShapeField field in shape.Fields.Values)
            {
                ((TypeBuilder)shape.Contract).DefineField(Name(field), FieldType(field), FieldAttributes.Public);
            }
        }

        // Fields name other contracts, so that all are made before any is looked into.
        List<Type> made = shapes.All.ConvertAll(static shape => ((TypeBuilder)shape.Contract).CreateType());
        for (int i = 0; i < made.Count; i++)
        {
            shapes.All[i].Contract = made[i];
        }

        foreach (Shape shape in shapes.All)
        {
            Add(_writer, shape, packed: false);
            Add(_reader, shape, packed: true);
        }
    }

    /// <summary>The contracts of all kinds that the tests read.</summary>
    public static Contracts Of(Shapes shapes) => new(shapes);

    public byte[] Write(object contract)
    {
        using MemoryStream stream = new();
        _writer.Serialize(stream, contract);
        return stream.ToArray();
    }

    public object Read(Shape shape, byte[] bytes)
    {
        using MemoryStream stream = new(bytes);
        return _reader.Deserialize(stream, null, shape.Contract);
    }

    public static FieldInfo Field(Shape shape, ShapeField field) => shape.Contract.GetField(Name(field))!;

    private static string Name(ShapeField field) => $"F{field.Number}";

    private static void Add(RuntimeTypeModel model, Shape shape, bool packed)
    {
        MetaType type = model.Add(shape.Contract, applyDefaultBehaviour: false);
        type.UseConstructor = true;
        foreach (ShapeField field in shape.Fields.Values)
        {
            ValueMember member = type.AddField(field.Number, Name(field));
            member.IsPacked = packed;
            member.IsMap = field.IsMap;
            member.OverwriteList = field is { Type: SchemaType.Bytes, IsList: false, IsMap: false }; // else bytes are appended
            if (field is { IsPointer: false, IsList: false, IsMap: false })
            {
                member.IsRequired = true;
            }
        }
    }

    private static Type FieldType(ShapeField field)
    {
        Type one = ElementType(field);
        return field.IsList ? typeof(List<>).MakeGenericType(one)
            : field.IsMap ? typeof(Dictionary<,>).MakeGenericType(typeof(string), one)
            : field is { IsNumber: true, IsPointer: true } ? typeof(Nullable<>).MakeGenericType(one)
            : one;
    }

    private static Type ElementType(ShapeField field) => field.Shape?.Contract ?? field.Type switch
    {
        SchemaType.String => typeof(string),
        SchemaType.Bool => typeof(bool),
        SchemaType.Int32 => typeof(int),
        SchemaType.Int64 => typeof(long),
        SchemaType.Double => typeof(double),
        SchemaType.Bytes => typeof(byte[]),
        _ => throw new InvalidOperationException($"{field.Type} is a message."),
    };
}
