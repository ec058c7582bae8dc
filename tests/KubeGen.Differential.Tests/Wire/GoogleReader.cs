using System.Collections;
using System.Reflection;
using Google.Protobuf;
using KubeGen.Schema;

namespace KubeGen.Differential.Tests.Wire;

/// <summary>Reads a message into its contract with Google's reader of the wire format, and merges as protobuf says.</summary>
internal static class GoogleReader
{
    public static object Read(Shape shape, ReadOnlyMemory<byte> bytes) => Merge(shape, Activator.CreateInstance(shape.Contract)!, bytes.ToArray());

    private static object Merge(Shape shape, object contract, byte[] bytes)
    {
        CodedInputStream input = new(bytes);
        while (input.ReadTag() is var tag and not 0)
        {
            if (!shape.Fields.TryGetValue((int)(tag >> 3), out ShapeField? field))
            {
                input.SkipLastField();
                continue;
            }

            FieldInfo target = Contracts.Field(shape, field);
            object? before = target.GetValue(contract);
            if (!field.IsList && !field.IsMap)
            {
                target.SetValue(contract, One(field, before, input));
                continue;
            }

            before ??= Activator.CreateInstance(target.FieldType)!;
            target.SetValue(contract, before);
            if (before is IDictionary map)
            {
                Entry(field, map, input.ReadBytes().ToByteArray());
            }
            else
            {
                Items(field, (IList)before, input, packed: field.IsNumber && (tag & 7) == 2);
            }
        }

        return contract;
    }

    private static void Items(ShapeField field, IList list, CodedInputStream input, bool packed)
    {
        if (!packed)
        {
            list.Add(One(field, null, input));
            return;
        }

        CodedInputStream numbers = new(input.ReadBytes().ToByteArray());
        while (!numbers.IsAtEnd)
        {
            list.Add(One(field, null, numbers));
        }
    }

    private static void Entry(ShapeField field, IDictionary map, byte[] bytes)
    {
        string key = "";
        object? value = null;
        CodedInputStream entry = new(bytes);
        while (entry.ReadTag() is var tag and not 0)
        {
            switch (tag >> 3)
            {
                case 1:
                    key = entry.ReadString();
                    break;
                case 2:
                    value = One(field, value, entry);
                    break;
                default:
                    entry.SkipLastField();
                    break;
            }
        }

        map[key] = value ?? (field.Type switch
        {
            SchemaType.String => "",
            SchemaType.Bytes => Array.Empty<byte>(),
            _ => Activator.CreateInstance(field.Shape!.Contract),
        });
    }

    private static object One(ShapeField field, object? before, CodedInputStream input) => field.Type switch
    {
        SchemaType.String => input.ReadString(),
        SchemaType.Bool => input.ReadBool(),
        SchemaType.Int32 => input.ReadInt32(),
        SchemaType.Int64 => input.ReadInt64(),
        SchemaType.Double => input.ReadDouble(),
        SchemaType.Bytes => input.ReadBytes().ToByteArray(),
        _ => Merge(field.Shape!, before ?? Activator.CreateInstance(field.Shape!.Contract)!, input.ReadBytes().ToByteArray()),
    };
}
