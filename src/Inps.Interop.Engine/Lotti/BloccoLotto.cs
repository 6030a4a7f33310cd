using System.Buffers;
using System.Text;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Prestazioni.Lotti.Messaggi;

namespace Inps.Interop.Engine.Lotti;

/// <summary>
/// Some consecutive domande as they stood in the document, with the namespaces around them and the place of each. Packed together: domande resemble
/// each other, and a row of a thousand costs the store little more than a row of one.
/// </summary>
internal sealed class BloccoLotto
{
    private const byte Versione = 1;

    private BloccoLotto(SpaziNomiInVigore spaziNomi, IReadOnlyList<ElementoLotto> elementi) => (SpaziNomi, Elementi) = (spaziNomi, elementi);

    public SpaziNomiInVigore SpaziNomi { get; }

    public IReadOnlyList<ElementoLotto> Elementi { get; }

    /// <exception cref="InvalidDataException">The bytes were not made by <see cref="Builder.Pack"/>.</exception>
    public static BloccoLotto Unpack(byte[] contenuto)
    {
        var bytes = Compressione.Expand(contenuto);
        using var reader = new BinaryReader(new MemoryStream(bytes, writable: false), Encoding.UTF8);
        if (reader.ReadByte() != Versione)
        {
            throw new InvalidDataException("The block of a lotto has an unknown form.");
        }

        var prefissi = new KeyValuePair<string, string>[reader.Read7BitEncodedInt()];
        for (var i = 0; i < prefissi.Length; i++)
        {
            prefissi[i] = new(reader.ReadString(), reader.ReadString());
        }

        var places = new (int Riga, int Colonna, int Length)[reader.Read7BitEncodedInt()];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = (reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
        }

        var elementi = new ElementoLotto[places.Length];
        var at = (int)reader.BaseStream.Position;
        for (var i = 0; i < elementi.Length; i++)
        {
            elementi[i] = new(bytes.AsMemory(at, places[i].Length), places[i].Riga, places[i].Colonna);
            at += places[i].Length;
        }

        return new(new SpaziNomiInVigore(prefissi), elementi);
    }

    /// <summary>Gathers domande until there are enough for a row.</summary>
    internal sealed class Builder
    {
        // As much as Snappy looks back, and no array that the runtime would count as large: those are cleared away with everything else, while all wait.
        private const int ByteSufficienti = 64 * 1024;
        private const int ElementiSufficienti = 1000;

        private readonly ArrayBufferWriter<byte> bytes = new(64 * 1024);
        private readonly List<(int Riga, int Colonna, int Length)> places = [];

        public int Count => places.Count;

        public bool IsFull => bytes.WrittenCount >= ByteSufficienti || places.Count >= ElementiSufficienti;

        /// <summary>Copies a domanda.</summary>
        public void Add(ElementoLotto elemento)
        {
            bytes.Write(elemento.Bytes.Span);
            places.Add((elemento.Riga, elemento.Colonna, elemento.Bytes.Length));
        }

        /// <summary>Gives the packed block and begins anew.</summary>
        public byte[] Pack(SpaziNomiInVigore spaziNomi)
        {
            using var block = new MemoryStream(bytes.WrittenCount + (places.Count * 12) + 1024);
            using (var writer = new BinaryWriter(block, Encoding.UTF8, leaveOpen: true))
            {
                writer.Write(Versione);
                writer.Write7BitEncodedInt(spaziNomi.Prefissi.Count);
                foreach (var (prefisso, ns) in spaziNomi.Prefissi)
                {
                    writer.Write(prefisso);
                    writer.Write(ns);
                }

                writer.Write7BitEncodedInt(places.Count);
                foreach (var (riga, colonna, length) in places)
                {
                    writer.Write7BitEncodedInt(riga);
                    writer.Write7BitEncodedInt(colonna);
                    writer.Write7BitEncodedInt(length);
                }

                writer.Write(bytes.WrittenSpan);
            }

            bytes.ResetWrittenCount();
            places.Clear();
            return Compressione.Pack(block.GetBuffer().AsSpan(0, (int)block.Length));
        }
    }
}
