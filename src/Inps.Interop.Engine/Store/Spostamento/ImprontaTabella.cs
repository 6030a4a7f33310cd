using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Inps.Interop.Engine.Store.Spostamento;

/// <summary>
/// Count and digest of a table's rows, whatever database holds them and in whatever order it gives them: the sum of the digests of the rows, each over the
/// values as the program has them.
/// </summary>
internal sealed class ImprontaTabella(IEntityType type)
{
    private readonly IReadOnlyList<IProperty> properties = [.. type.GetProperties().OrderBy(property => property.Name, StringComparer.Ordinal)];

    public long Righe { get; private set; }

    public UInt128 Somma { get; private set; }

    public void Add(object row)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            foreach (var property in properties)
            {
                Write(writer, property.GetGetter().GetClrValue(row));
            }
        }

        Righe++;
        Somma = unchecked(Somma + BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length))));
    }

    /// <summary>The same after instants are cut to the millisecond, which is what all providers keep.</summary>
    public void AddAndRound(object row)
    {
        foreach (var property in properties)
        {
            if (property.GetGetter().GetClrValue(row) is DateTimeOffset istante && istante.Ticks % TimeSpan.TicksPerMillisecond is > 0 and var rest)
            {
                property.PropertyInfo!.SetValue(row, istante.AddTicks(-rest));
            }
        }

        Add(row);
    }

    /// <summary>True for a type of which values can be compared.</summary>
    public static bool Knows(Type kind) => kind.IsEnum || kind == typeof(string) || kind == typeof(byte[]) || kind == typeof(DateTimeOffset) || kind == typeof(DateOnly)
        || kind == typeof(Guid) || kind == typeof(decimal) || kind == typeof(bool) || kind == typeof(int) || kind == typeof(long) || kind == typeof(short) || kind == typeof(byte);

    /// <summary>Kind and value, so that no two values look the same.</summary>
    private static void Write(BinaryWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.Write((byte)0);
                break;
            case string text:
                writer.Write((byte)1);
                writer.Write(text);
                break;
            case byte[] content:
                writer.Write((byte)2);
                writer.Write(content.Length);
                writer.Write(content);
                break;
            case DateTimeOffset istante:
                writer.Write((byte)3);
                writer.Write(istante.ToUnixTimeMilliseconds());
                break;
            case DateOnly giorno:
                writer.Write((byte)4);
                writer.Write(giorno.DayNumber);
                break;
            case Guid id:
                writer.Write((byte)5);
                writer.Write(id.ToByteArray());
                break;
            case decimal numero:
                writer.Write((byte)6);
                writer.Write(numero.ToString("0.############################", CultureInfo.InvariantCulture));
                break;
            case bool or int or long or short or byte or Enum:
                writer.Write((byte)7);
                writer.Write(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            default:
                throw new NotSupportedException($"The digest of a table does not know values of {value.GetType()}.");
        }
    }
}
