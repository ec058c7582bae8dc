using KubeGen.Model;

namespace KubeGen.Emit;

/// <summary>Writes what reads the numbers of a field.</summary>
internal sealed class NumberEmitter(CodeWriter code)
{
    /// <summary>Numbers are read once, then go wherever they are wanted.</summary>
    public void Emit(FieldNode field, string reader)
    {
        if (field.Uses is [ScalarUse single])
        {
            code.Line($"fields.{single.Slot} = {Values.FromNumber(single.Value, reader)};");
            return;
        }

        if (field.Uses is [ListUse list])
        {
            code.Line($"buffers.{list.Builder}.Add({Values.FromNumber(list.Value, reader)});");
            return;
        }

        ValueModel widest = Widest(field);
        string name = reader == "packed" ? "number" : "value";
        code.Line($"{widest.TypeName} {name} = {Values.FromNumber(widest, reader)};");
        foreach (Use use in field.Uses)
        {
            Store(use, name);
        }
    }

    private void Store(Use use, string name)
    {
        switch (use)
        {
            case ScalarUse scalar:
                code.Line($"fields.{scalar.Slot} = {name};");
                break;
            case ListUse list:
                code.Line($"buffers.{list.Builder}.Add({name});");
                break;
            case PickUse { Inner: ScalarUse picked } pick:
                using (code.Open($"if (fields.{pick.Slot}++ == {pick.Step.Index})"))
                {
                    code.Line($"fields.{picked.Slot} = {name};");
                }

                break;
            default:
                throw new InvalidOperationException("A number is read as a message.");
        }
    }

    private static ValueModel Widest(FieldNode field)
    {
        ValueModel? widest = null;
        foreach (Use use in field.Uses)
        {
            ValueModel value = use switch
            {
                ScalarUse scalar => scalar.Value,
                ListUse list => list.Value,
                PickUse { Inner: ScalarUse picked } => picked.Value,
                _ => throw new InvalidOperationException("A number is read as a message."),
            };
            // An int goes into a long by itself, so that the narrow type serves both.
            widest = widest is null || value.Kind == ValueKind.Int32 ? value : widest;
        }

        return widest!;
    }
}
